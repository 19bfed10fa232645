using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Rules.Syntax;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class JsonLineSplitterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF{}\r\n\r\n \t\n[1]", "1: {}", "4: [1]")]
    [InlineData("{}\n{}", "1: {}", "2: {}")]
    public void Lines_come_out_with_their_numbers(string text, params string[] lines) =>
        Assert.Equal(lines, Split(Encoding.UTF8.GetBytes(text), int.MaxValue));

    [Fact]
    public void The_length_of_lines_is_bounded() => Assert.Equal(
        ["1: too long", "2: {}"],
        Split(Encoding.UTF8.GetBytes(new string('x', SyntaxLimits.RowBytesMax + 1) + "\n{}"), 1 << 19));

    [Fact]
    public void Pieces_of_any_size_give_the_lines_of_the_whole() => Check.One(
        PropertyRuns.Of(1000),
        Prop.ForAll(
            Gen.Elements("\n", "\r\n", "{}", " ", "中", "\uFEFF").ArrayOf().Select(string.Concat).ToArbitrary(),
            Gen.Choose(3, 9).ToArbitrary(),
            (text, pieceBytes) =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                Assert.Equal(Split(bytes, int.MaxValue), Split(bytes, pieceBytes));
            }));

    private static List<string> Split(byte[] bytes, int pieceBytes)
    {
        var lines = new List<string>();
        CsvResume resume = default;
        int start = 0;
        int end = Math.Min(pieceBytes, bytes.Length);
        while (true)
        {
            var splitter = new JsonLineSplitter(bytes.AsSpan(start..end), resume, end == bytes.Length);
            while (splitter.ReadLine())
            {
                ReadOnlySpan<byte> line = bytes.AsSpan(start + splitter.Span.Start, splitter.Span.Length);
                lines.Add($"{splitter.Line}: {(splitter.IsTooLong ? "too long" : Encoding.UTF8.GetString(line))}");
            }

            if (end == bytes.Length)
            {
                return lines;
            }

            resume = splitter.Resume;
            start += splitter.Consumed;
            end = (int)Math.Min((long)end + pieceBytes, bytes.Length);
        }
    }
}
