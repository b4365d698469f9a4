from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "gongkai.requests"
    verbose_name = "依申请公开"
