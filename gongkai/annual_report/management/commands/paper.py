"""``gongkai paper``: the door to the documents of a report."""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from gongkai.annual_report import charts
from gongkai.annual_report.document import figures_paper
from gongkai.annual_report.reportfile import ReadError, ReadReport, ReportFileError, load
from gongkai.annual_report.tables import form_of
from gongkai.annual_report.workbook import report_workbook
from gongkai.console import gettext as _
from gongkai.console import in_chinese, language
from gongkai.papers.document import Paper, PaperError
from gongkai.papers.html import to_page
from gongkai.papers.pdf import to_pdf
from gongkai.papers.word import to_docx

SUFFIXES = (".pdf", ".docx", ".html", ".xlsx")
EXAMPLE = _(
    """Example:
  gongkai paper 2023年度报告.txt -o 2023.pdf -o 2023.xlsx
  gongkai read 2023年度报告.txt --json > 2023.json && gongkai paper 2023.json -o 2023.docx
Exit status: 0 all files were written, 1 the report or a file was refused, 2 wrong usage."""
)


class Command(BaseCommand):
    help = _("Print the tables and figures of a read report as PDF, Word, HTML or workbook")
    standalone = True
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.epilog = EXAMPLE
        parser.formatter_class = RawDescriptionHelpFormatter
        parser.add_argument(
            "report", metavar="REPORT", type=Path, help=_("a report, or what gongkai read --json said of it")
        )
        parser.add_argument(
            "-o",
            "--output",
            metavar="FILE",
            type=Path,
            action="append",
            required=True,
            help=_("ends in .pdf, .docx, .html or .xlsx; may be given several times"),
        )
        parser.add_argument("--agency", default="", help=_("the agency's name, where the report names none"))
        parser.add_argument(
            "--packaged-fonts",
            action="store_true",
            help=_("only the packaged fonts: the same on every machine"),
        )

    def handle(self, *args: Any, **options: Any) -> None:
        for path in options["output"]:
            if path.suffix.lower() not in SUFFIXES:
                raise CommandError(
                    _("%(file)s: a document ends in one of %(endings)s.")
                    % {"file": path, "endings": ", ".join(SUFFIXES)},
                    returncode=2,
                )
        try:
            report = load(options["report"])
            paper = _paper(report, options["agency"])
            for path in options["output"]:
                self._write(path, report, paper, packaged=options["packaged_fonts"])
        except ReadError as error:
            raise CommandError(f"[{error.code}] {error.text(language()[:2])}") from error
        except (ReportFileError, PaperError) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{error.filename}: {error.strerror or error}") from error

    def _write(self, path: Path, report: ReadReport, paper: Paper, *, packaged: bool) -> None:
        told = ""
        match path.suffix.lower():
            case ".pdf":
                made = to_pdf(paper, packaged_fonts=packaged)
                data, told = made.data, _("fonts: %s") % ", ".join(made.fonts_used)
                if made.undrawn:
                    told += "; " + _("in no font, printed as codes: %s") % " ".join(made.undrawn)
            case ".docx":
                data = to_docx(paper)
            case ".html":
                data = to_page(paper).encode()
            case _:
                form = form_of(report.template, report.cells) if report.template else None
                data = report_workbook(
                    paper.title, form, report.cells, figures=report.figures, remarks=report.remarks
                )
        path.write_bytes(data)
        self.stdout.write(f"{path}  {len(data)} B" + (f"  {told}" if told else ""))


def _paper(report: ReadReport, agency: str) -> Paper:
    drawn = charts.of_report(report.template, report.cells, report.figures, in_chinese)
    return figures_paper(
        agency=agency or report.agency,
        year=report.year,
        template=report.template,
        cells=report.cells,
        figures=report.figures,
        pictures=[charts.as_picture(chart) for chart in drawn],
        remarks=report.remarks,
    )
