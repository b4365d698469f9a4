from django.apps import AppConfig


class RegistersConfig(AppConfig):
    name = "gongkai.registers"
    verbose_name = "专题公开"

    def ready(self) -> None:
        """Tell the ledger who sees the life of which record, and where its page is."""
        from gongkai.ledger import subjects
        from gongkai.registers.models import REGISTERS

        for model in REGISTERS.values():
            name = str(model._meta.model_name)
            subjects.tell(name, right="register.see", address=f"{name}_page")
        subjects.tell("registerimport", right="register.see", address="registerimport_page")
