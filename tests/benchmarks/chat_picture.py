"""Draw a chat with the bot for README, with its replies of now: `python -m tests.benchmarks.chat_picture FILE`."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from matplotlib import get_data_path
from PIL import Image, ImageDraw, ImageFont

from bot.commandline.console import say
from bot.conversation.services import build_services
from bot.replies.reply import Reply
from bot.running.settings import Settings

QUESTIONS = (
    "emv trung binh la bao nhieu v",
    "cho mình giá booking Sơn Tùng",
    "bỏ 50tr thu về 120tr thì roi bao nhiêu",
)
WIDTH, BUBBLE, MARGIN, PADDING, GAP = 900, 720, 24, 20, 16
"""Pixels; twice the width of a phone's chat, so that the picture is sharp on dense screens."""
SIZE, LINE, LABEL = 24, 34, 20
"""Pixels: the letters of a message, the distance of its lines, the letters of a button."""
BUTTON, ROUND = 44, 18
"""Pixels: the height of a button, the radius of corners."""
SHOWN_BUTTONS = 2
EMOJI = re.compile(r"[\U0001f300-\U0001faff]\s*")
"""The font has none."""
BACKGROUND, ASKED, ANSWERED, PRESSED, INK = "#d8e3ea", "#e1f6cb", "#ffffff", "#b9cbd6", "#1b1f23"


def font(size: int) -> ImageFont.FreeTypeFont:
    """Return matplotlib's own font, which has all Vietnamese letters."""
    return ImageFont.truetype(str(Path(get_data_path()) / "fonts/ttf/DejaVuSans.ttf"), size)


def wrapped(text: str, width: int, face: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield the lines of a text that fit into a width in pixels."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and face.getlength(longer) > width:
                yield line
                longer = word
            line = longer
        yield line


class ChatPicture:
    """Bubbles below each other: the asker's on the right, the bot's on the left with its buttons."""

    def __init__(self, height: int) -> None:
        self._image = Image.new("RGB", (WIDTH, height), BACKGROUND)
        self._draw = ImageDraw.Draw(self._image)
        self._text, self._label = font(SIZE), font(LABEL)
        self.top = MARGIN

    def asked(self, text: str) -> None:
        """Add what somebody typed."""
        self._bubble(text, ASKED, on_the_right=True)

    def answered(self, reply: Reply) -> None:
        """Add a reply with its first buttons."""
        self._bubble(reply.plain, ANSWERED, on_the_right=False)
        for row in reply.rows[:SHOWN_BUTTONS]:
            self._button(" · ".join(button.label for button in row))
        self.top += GAP

    def save(self, file: Path) -> None:
        """Write the picture as high as what is on it."""
        self._image.crop((0, 0, WIDTH, self.top + MARGIN - GAP)).quantize(64).save(file, optimize=True)

    def _bubble(self, text: str, colour: str, on_the_right: bool) -> None:
        lines = list(wrapped(text, BUBBLE - 2 * PADDING, self._text))
        width = round(max(map(self._text.getlength, lines))) + 2 * PADDING
        left = WIDTH - MARGIN - width if on_the_right else MARGIN
        bottom = self.top + len(lines) * LINE + 2 * PADDING
        self._draw.rounded_rectangle((left, self.top, left + width, bottom), ROUND, fill=colour)
        for number, line in enumerate(lines):
            self._draw.text((left + PADDING, self.top + PADDING + number * LINE), line, INK, self._text)
        self.top = bottom + GAP // 2

    def _button(self, label: str) -> None:
        box = (MARGIN, self.top, MARGIN + BUBBLE, self.top + BUTTON)
        self._draw.rounded_rectangle(box, ROUND, fill=PRESSED)
        middle = (MARGIN + BUBBLE // 2, self.top + BUTTON // 2)
        (shown, *_) = wrapped(EMOJI.sub("", label), BUBBLE - 2 * PADDING, self._label)
        self._draw.text(middle, shown, INK, self._label, anchor="mm")
        self.top += BUTTON + GAP // 2


def main(file: Path) -> None:
    """Ask the questions and draw what comes back."""
    services = build_services(Settings(), say)
    picture = ChatPicture(height=6_000)
    for question in QUESTIONS:
        picture.asked(question)
        picture.answered(services.answerer.answer(question).reply)
    picture.save(file)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
