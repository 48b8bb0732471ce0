"""The encodings that articles come in, and what is no text at all."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.text.decode import decode

_CHINESE = "截至今年6月末，普惠小微贷款余额35.99万亿元，同比增长12.31%。\r\n“量增、面扩、价降”。\n"
_WESTERN = "La société a prêté 17,8 milliards d’euros — « un record ».\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gbk", "gb18030"])
def test_chinese_in_any_encoding(encoding: str) -> None:
    assert decode(_CHINESE.encode(encoding), "a.txt") == _CHINESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_western_in_any_encoding(encoding: str) -> None:
    assert decode(_WESTERN.encode(encoding), "a.txt") == _WESTERN


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE])
def test_a_byte_order_mark_is_no_text(mark: bytes) -> None:
    assert decode(mark, "a.txt") == ""


def test_a_headline_in_gbk() -> None:
    assert decode("贷款增长5%".encode("gbk"), "a.txt") == "贷款增长5%"


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0" encoding="big5"?>\n',
        '<html><head><meta charset="big5">\n',
        "<meta http-equiv='Content-Type' content='text/html; charset=Big5'>",
    ],
)
def test_a_declared_encoding_is_honoured(head: str) -> None:
    text = head + "小微企業貸款餘額增長"
    assert decode(text.encode("big5"), "a.html") == text


def test_a_declared_encoding_yields_to_valid_utf_8() -> None:
    text = '<meta charset="gbk"><p>小微企业贷款</p>'
    assert decode(text.encode(), "a.html") == text


@pytest.mark.parametrize("label", ["rot13", "zip", "no-such-encoding", "utf-16"])
def test_a_declared_encoding_that_is_none_is_passed_over(label: str) -> None:
    data = f'<meta charset="{label}"><p>贷款余额增长</p>'.encode("gbk")
    assert "贷款余额增长" in decode(data, "a.html")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"text\0text", "a binary file"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"\xff\xfea", "not valid at byte"),
        ("Loans grew.\n中文".encode()[:-1], "line 2 is not valid UTF-8 (byte 15)"),
        ("Le crédit a augmenté.\nÉlevé".encode() + b"\xff", "line 2 is not valid UTF-8"),
        ("размер кредита вырос".encode("koi8-r"), "line 1 is not valid UTF-8"),
    ],
)
def test_what_is_no_text_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(InputError) as raised:
        decode(data, "docs/a.txt")
    message = str(raised.value)
    assert message.startswith("docs/a.txt: ")
    assert says in message
    assert "\n" not in message


@given(st.one_of(st.binary(max_size=300), st.text(max_size=100).map(lambda text: text.encode("utf-16-le", "ignore"))))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "-"), str)
    except InputError as error:
        assert "\n" not in str(error)


@given(st.text(max_size=200).filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if sum(byte < 32 for byte in data) <= 2:
        assert decode(data, "-") == data.decode()
