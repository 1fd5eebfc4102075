"""The health of the registry: a line a matter, with its sign, its sentence and one button."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from lifebox.domain.health import HealthLine, Matter, Standing
from lifebox.texts import Texts
from lifebox.ui.figures import decimal
from lifebox.ui.views.widgets import GAP, SPACE, text_label

SIGNS = {Standing.GOOD: "✓", Standing.ADVICE: "!", Standing.URGENT: "⚠"}


class HealthLines(QWidget):
    """All lines. `buttons` are made by the caller, one for each matter that has something to do about it."""

    def __init__(self, say: Texts, buttons: Mapping[Matter, QPushButton], words: Callable[[Standing], str]) -> None:
        """`words` says a standing in a word, for those who do not see the sign."""
        super().__init__()
        self._say, self._words = say, words
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE)
        grid.setVerticalSpacing(GAP)
        grid.setColumnStretch(1, 1)
        self.signs = {matter: text_label() for matter in Matter}
        self.sentences = {matter: text_label(wrap=True) for matter in Matter}
        self._buttons = buttons
        self._said: dict[Matter, tuple[str, Standing | None]] = {}
        for at, matter in enumerate(Matter):
            grid.addWidget(self.signs[matter], at, 0)
            grid.addWidget(self.sentences[matter], at, 1)
            if matter in buttons:
                grid.addWidget(buttons[matter], at, 2)
        self.show_lines(())

    def show_lines(self, lines: tuple[HealthLine, ...]) -> None:
        """These lines; a matter of which nothing is told has none. What was said of a matter stays above its line."""
        told = {line.matter: line for line in lines}
        for matter in Matter:
            line = told.get(matter)
            parts: list[QWidget] = [self.signs[matter], self.sentences[matter]]
            if matter in self._buttons:
                parts.append(self._buttons[matter])
            for part in parts:
                part.setVisible(line is not None)
            if line is not None:
                facts = {name: decimal(str(one)) if isinstance(one, float) else one for name, one in line.facts.items()}
                sentence = self._say(f"health.{matter.value}.{line.standing.name}", **facts)
                self._show(matter, sentence, line.standing)
        for matter, (sentence, standing) in self._said.items():
            self._show(matter, sentence, standing)

    def say(self, matter: Matter, sentence: str, standing: Standing | None = None) -> None:
        """Another sentence for a matter, whatever its line says, until it is forgotten. None: nothing is known yet."""
        self._said[matter] = sentence, standing
        self._show(matter, sentence, standing)

    def forget(self, *matters: Matter) -> None:
        """The next lines of these are shown as they are."""
        for matter in matters:
            self._said.pop(matter, None)

    def _show(self, matter: Matter, sentence: str, standing: Standing | None) -> None:
        word = "" if standing is None else self._words(standing)
        self.signs[matter].setText("" if standing is None else SIGNS[standing])
        self.signs[matter].setAccessibleName(word)
        self.sentences[matter].setText(sentence)
        self.sentences[matter].setAccessibleName(f"{word}: {sentence}" if word else sentence)
        self.sentences[matter].show()
