"""How notebooks/run executes a notebook, and what it leaves of it: nothing that differs between
two runs with the same results, and nothing that tells where they ran."""

import os
import sys

from markupsafe import Markup
from nbconvert.preprocessors import Preprocessor

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Clean(Preprocessor):
    """Runs after the cells have."""

    def preprocess(self, nb, resources):
        nb.metadata = {
            "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
            "language_info": {
                "file_extension": ".jshell",
                "mimetype": "text/x-java-source",
                "name": "java",
                "pygments_lexer": "java",
            },
        }
        number = 0
        for cell in nb.cells:
            cell.metadata = {k: v for k, v in cell.metadata.items() if k == "tags"}
            if cell.cell_type == "code":
                number += 1
                cell.execution_count = number
                # A magic says what it did in each kernel's own words, with absolute paths.
                magic = cell.source.lstrip().startswith("%")
                cell.outputs = [] if magic else clean(cell.outputs, number)
        return nb, resources


def clean(outputs, number):
    kept = []
    for output in outputs:
        if output.output_type == "stream":
            output.text = without_places(output.text)
            # How a stream is cut into pieces depends on the time that the cell took.
            if kept and kept[-1].get("name") == output.name:
                kept[-1].text += output.text
                continue
        elif "data" in output:
            for kind, value in output.data.items():
                if isinstance(value, str) and not kind.startswith("image/p"):
                    output.data[kind] = without_places(value)
        if "execution_count" in output:
            output.execution_count = number
        kept.append(output)
    return kept


def without_places(text):
    text = text.replace(ROOT + os.sep, "../")
    home = os.path.expanduser("~")
    return text.replace(home + os.sep, "~/") if len(home) > 1 else text


class Page(Preprocessor):
    """Makes of a notebook a page of HTML for narrow and wide windows, by day and by night."""

    STYLE = """
body.jp-Notebook { background: var(--jp-layout-color0); color: var(--jp-content-font-color1); }
.jp-Cell .jp-OutputArea-child { display: flex; }
.jp-Cell .jp-OutputArea-output { display: block; flex: 1; }
.jp-Cell .jp-OutputArea-output, .jp-Cell .jp-MarkdownOutput, .jp-Cell .highlight {
  box-sizing: border-box; max-width: 100%; overflow-x: auto; overflow-y: hidden; }
.jp-Cell .jp-OutputArea, .jp-Cell .jp-OutputArea-output, .jp-Cell .jp-InputArea-editor,
.jp-Cell .jp-MarkdownOutput { min-width: 0; }
.jp-Cell .jp-OutputArea-output svg, .jp-Cell .jp-OutputArea-output img {
  max-width: 100%; height: auto; background: #fff; }
@media (max-width: 760px) {
  body.jp-Notebook { margin: 0; padding: 4px; }
  .jp-Cell .jp-InputPrompt, .jp-Cell .jp-OutputPrompt { display: none; }
}
"""

    def preprocess(self, nb, resources):
        include = resources["include_css"]

        def include_css(name):
            css = str(include(name))
            if name == "static/theme-light.css":  # the last one; what follows it has precedence
                dark = str(include("static/theme-dark.css"))
                css += dark.replace("<style", '<style media="(prefers-color-scheme: dark)"', 1)
                css += f"<style>{self.STYLE}</style>"
            return Markup(css)

        resources["include_css"] = include_css
        for cell in nb.cells:
            for output in cell.get("outputs", []):
                # As an SVG it would be cleaned away (nbconvert 6), or be an image without a text.
                if "image/svg+xml" in output.get("data", {}):
                    output.data = {"text/html": output.data["image/svg+xml"]}
        return nb, resources


code_cells = 0


def announce(cell=None, **_):
    """The last of these lines in the log names the cell at which a run ended."""
    global code_cells
    if cell is not None and cell.cell_type == "code":
        code_cells += 1
        print(f"code cell {code_cells}", file=sys.stderr, flush=True)


c = get_config()  # noqa: F821, which the program that reads this file defines
c.ExecutePreprocessor.on_cell_start = announce
c.ExecutePreprocessor.timeout = int(os.environ.get("TRANSLIT_CELL_TIMEOUT", 3600))
c.ExecutePreprocessor.startup_timeout = 60
c.ExecutePreprocessor.iopub_timeout = 30
c.ExecutePreprocessor.record_timing = False
c.NotebookExporter.preprocessors = [Clean]
c.HTMLExporter.preprocessors = [Page]
# The HTML is to be read offline too: it loads nothing. Formulas stay as they were written.
c.HTMLExporter.mathjax_url = c.HTMLExporter.require_js_url = "data:text/javascript,"
