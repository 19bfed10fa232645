using System.Text;
using HealthTargets.Rules.Syntax;
using HealthTargets.TestSupport;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class CsvTokenizerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\n\r")]
    [InlineData("a", "1: a")]
    [InlineData("a,b\nc,d\n", "1: a|b", "2: c|d")]
    [InlineData("\uFEFFa,b\r\nc,d", "1: a|b", "2: c|d")]
    [InlineData("a\rb", "1: a", "2: b")]
    [InlineData(",\n", "1: |")]
    [InlineData("a,", "1: a|")]
    [InlineData("\"\"", "1: ")]
    [InlineData("a\n\n\nb", "1: a", "4: b")]
    [InlineData("\"a,b\",\"c\"\"d\"", "1: a,b|c\"d")]
    [InlineData("\"a\r\nb\",c\nd", "1: a\r\nb|c", "3: d")]
    [InlineData("5\" pipe,b", "1: 5\" pipe|b")] // a quote inside a field without quotes is a character
    [InlineData(" \"a\",b", "1:  \"a\"|b")]
    [InlineData("中文,😀", "1: 中文|😀")]
    public void Rows_and_fields_are_those_of_the_standard(string text, params string[] rows) =>
        Assert.Equal(rows, CsvRows.Split(text));

    [Theory]
    [InlineData("a,\"b\nc,d", "1: UnclosedQuote", "2: c|d")]
    [InlineData("a,\"b\nc,\"d\",e\nf", "1: UnclosedQuote", "2: c|d|e", "3: f")] // the "closing" quote opens another field
    [InlineData("\"a\"b,c\nd", "1: TextAfterQuote", "2: d")]
    [InlineData("a,b,c,d\ne", "1: TooManyFields", "2: e")]
    public void A_mistake_costs_its_own_row(string text, params string[] rows) =>
        Assert.Equal(rows, CsvRows.Split(Encoding.UTF8.GetBytes(text), fieldsMax: 3));

    [Fact]
    public void The_length_of_fields_is_bounded()
    {
        string longest = new('x', SyntaxLimits.FieldBytesMax);
        Assert.Equal(
            [$"1: {longest}", "2: FieldTooLong", "3: z"], CsvRows.Split($"{longest}\n{longest}y\nz"));
        Assert.Equal(["1: UnclosedQuote", "2: z"], CsvRows.Split($"\"{longest}y\"\nz"));
    }

    [Fact]
    public void The_length_of_rows_is_bounded()
    {
        string field = new('x', SyntaxLimits.FieldBytesMax - 1);
        string row = string.Join(',', Enumerable.Repeat(field, 17));
        Assert.Equal(["1: RowTooLong", "2: z"], CsvRows.Split(Encoding.UTF8.GetBytes(row + "\nz"), fieldsMax: 20));
    }

    [Fact]
    public void Places_of_mistakes_are_those_of_the_quotes()
    {
        byte[] bytes = "a,\"b\nc,\"d\"e"u8.ToArray();
        var csv = new CsvTokenizer(bytes, new CsvField[4]);
        Assert.True(csv.ReadRow());
        Assert.Equal((2, 1), (csv.MistakeSpan.Start, csv.MistakeSpan.Length));
        Assert.True(csv.ReadRow());
        Assert.Equal((10, 1), (csv.MistakeSpan.Start, csv.MistakeSpan.Length)); // the "e" behind the second quote
        Assert.False(csv.ReadRow());
    }

    [Fact]
    public void Splitting_allocates_nothing()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("coverage,county,2021-05,\"96,4\"\r\n", 1000)));
        var fields = new CsvField[8];
        int count = 0;
        Assert.Equal(0, Garbage.Of(() => count = Count(bytes, fields)));
        Assert.Equal(4000, count);
    }

    private static int Count(byte[] bytes, CsvField[] fields)
    {
        int count = 0;
        var csv = new CsvTokenizer(bytes, fields);
        while (csv.ReadRow())
        {
            count += csv.FieldCount;
        }

        return count;
    }
}
