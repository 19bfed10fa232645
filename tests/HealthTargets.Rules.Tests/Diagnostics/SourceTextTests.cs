using System.Text;
using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Tests.Diagnostics;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("abc", 0, 1, 1)]
    [InlineData("abc", 3, 1, 4)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\n\n\nb", 4, 4, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("中文x", 6, 1, 3)] // two characters of three bytes
    [InlineData("😀x", 4, 1, 3)] // one character of four bytes and two UTF-16 units
    [InlineData("中文\n😀é x", 14, 2, 5)]
    public void A_byte_has_a_line_and_a_column_in_utf16_units(string text, int offset, int line, int column) =>
        Assert.Equal(new SourcePosition(line, column), SourceText.FromString("x", text).GetPosition(offset));

    [Fact]
    public void A_byte_order_mark_takes_no_column()
    {
        var source = new SourceText("x", Encoding.UTF8.GetBytes("\uFEFF{}"));
        Assert.Equal(new SourcePosition(1, 1), source.GetPosition(0));
        Assert.Equal("{}", source.GetString(new SourceSpan(0, 2)));
    }

    [Fact]
    public void A_place_inside_a_character_is_the_place_before_it() =>
        Assert.Equal(new SourcePosition(1, 2), SourceText.FromString("x", "a中b").GetPosition(2));

    [Fact]
    public void Bytes_that_are_no_utf8_count_as_one_column_each() =>
        Assert.Equal(new SourcePosition(1, 3), new SourceText("x", new byte[] { 0xFF, 0xFE, (byte)'a' }).GetPosition(2));

    [Fact]
    public void The_line_feed_of_a_pair_belongs_to_the_line_it_ends() =>
        Assert.Equal(new SourceSpan(0, 2), SourceText.FromString("x", "ab\r\ncd").GetLine(3));

    [Fact]
    public void Lines_are_right_across_the_blocks_of_the_index()
    {
        // 40,000 lines of 9 bytes are 360,000 bytes, five blocks and a half; 9 does not divide a block.
        string text = string.Concat(Enumerable.Repeat("1234567\r\n", 40_000));
        var source = SourceText.FromString("x", text);
        for (int line = 1; line <= 40_000; line += 977)
        {
            Assert.Equal(new SourcePosition(line, 3), source.GetPosition(((line - 1) * 9) + 2));
        }
    }

    [Fact]
    public void A_row_of_a_longer_file_keeps_its_line() =>
        Assert.Equal(new SourcePosition(1001, 3), new SourceText("x", "a,b"u8.ToArray(), firstLine: 1001).GetPosition(2));
}
