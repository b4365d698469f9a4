from django.apps import AppConfig


class SampleConfig(AppConfig):
    name = "gongkai.sample"
    verbose_name = "示例"
