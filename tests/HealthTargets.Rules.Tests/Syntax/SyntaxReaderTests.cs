using System.Text;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class SyntaxReaderTests
{
    [Fact]
    public void Values_know_what_they_are_where_they_are_and_their_pointer()
    {
        const string Text = "// a plan\n{ \"标题\": \"x\\u0041\", \"a/b~\": [1.50, true, null,], }";
        (SyntaxNode? root, var diagnostics) = SyntaxFiles.Read(Text);
        Assert.Empty(diagnostics);
        var plan = Assert.IsType<SyntaxObject>(root);
        Assert.Equal(["标题", "a/b~"], plan.Members.Select(member => member.Name));
        Assert.Equal("(2,3)", plan.Source.GetPosition(plan.Members[0].NameSpan.Start).ToString());
        var title = Assert.IsType<SyntaxString>(plan.Find("标题"));
        Assert.Equal("xA", title.Value);
        Assert.True(title.HasEscapes);
        Assert.Equal("(2,9)", title.Source.GetPosition(title.Span.Start).ToString());
        var list = Assert.IsType<SyntaxArray>(plan.Find("a/b~"));
        var number = Assert.IsType<SyntaxNumber>(list.Elements[0]);
        Assert.Equal(("1.50", 1.5m), (number.Raw, number.Value));
        Assert.Equal("/a~1b~0/2", list.Elements[2].Pointer);
        Assert.True(Assert.IsType<SyntaxBoolean>(list.Elements[1]).Value);
        Assert.IsType<SyntaxNull>(list.Elements[2]);
        Assert.Equal("[1.50, true, null,]", list.Source.GetString(list.Span));
        Assert.Equal("[", list.Source.GetString(list.Head));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(300)]
    public void Objects_of_any_size_find_their_members_and_keep_the_first_of_two_of_one_name(int size)
    {
        string[] names = [.. Enumerable.Range(0, size).Select(i => $"n{i}")];
        string inner = string.Join(",\n", names.Select((name, i) => $"\"{name}\": {{ \"at\": {i} }}"));
        (SyntaxNode? root, var diagnostics) = SyntaxFiles.Read(
            $"{{ {inner},\n\"n{size - 1}\": 1, \"n0\": 2, \"last\": [[7], [8, 9]] }}");
        Assert.Equal(["HT1005", "HT1005"], diagnostics.Select(one => one.Descriptor.Code));
        Assert.Equal([$"/n{size - 1}", "/n0"], diagnostics.Select(one => one.Pointer));
        var all = Assert.IsType<SyntaxObject>(root);
        Assert.Equal([.. names, "last"], all.Members.Select(member => member.Name));
        Assert.All(names, (name, i) => Assert.Equal(
            i, Assert.IsType<SyntaxNumber>(Assert.IsType<SyntaxObject>(all.Find(name)).Find("at")).Value));
        var last = Assert.IsType<SyntaxArray>(all.Find("last"));
        Assert.Equal([1, 2], last.Elements.Select(one => Assert.IsType<SyntaxArray>(one).Elements.Length));
        Assert.Null(all.Find("n"));
    }

    [Fact]
    public void Names_that_share_a_place_among_those_seen_lately_stay_apart()
    {
        // More names than places, each twice, and some with escapes or long.
        string[] names = [.. Enumerable.Range(0, 700).Select(i => i % 7 == 0 ? $"名称{i}" : $"name-{i}")];
        string text = "[" + string.Join(',', names.Concat(names).Select(name => $"{{ \"{name}\": 1 }}"))
            + $", {{ \"\\u0061\": 1, \"{new string('x', 50)}\": 2 }}]";
        var list = Assert.IsType<SyntaxArray>(SyntaxFiles.Read(text).Root);
        Assert.Equal(
            [.. names, .. names, "a", new string('x', 50)],
            list.Elements.SelectMany(one => ((SyntaxObject)one).Members).Select(member => member.Name));
    }

    [Theory]
    [InlineData("", 1, 1, "HT1001")]
    [InlineData("  // nothing\n", 1, 1, "HT1001")]
    [InlineData("{ \"a\": 1, \"a\": 2 }", 1, 11, "HT1005")]
    [InlineData("[1e400]", 1, 2, "HT1006")]
    [InlineData("[0.12345678901234567890123456789]", 1, 2, "HT1007")]
    [InlineData("[\"\\ud83d\"]", 1, 2, "HT1008")]
    [InlineData("{ “a”: 1 }", 1, 3, "HT1011")]
    [InlineData("{ \"a\"：1 }", 1, 6, "HT1011")]
    [InlineData("{ \"a\": 1，\"b\": 2 }", 1, 9, "HT1011")]
    [InlineData("{ \"a\": “x” }", 1, 8, "HT1011")]
    [InlineData("｛ \"a\": 1 }", 1, 1, "HT1011")]
    [InlineData("{\u3000\"a\": 1 }", 1, 2, "HT1011")]
    [InlineData("{ 'a': 1 }", 1, 3, "HT1012")]
    [InlineData("{ \"a\": 'x' }", 1, 8, "HT1012")]
    [InlineData("{ \"a\": ９５ }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": 95% }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": 4,000 }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": +4 }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": .5 }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": 05 }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": 3万 }", 1, 8, "HT1013")]
    [InlineData("{ \"a\": \"x\n}", 1, 8, "HT1014")]
    [InlineData("{ \"a\": \"c:\\data\" }", 1, 11, "HT1015")]
    [InlineData("{ \"a\": \"x\ty\" }", 1, 10, "HT1016")]
    [InlineData("{ a: 1 }", 1, 3, "HT1017")]
    [InlineData("{ \"a\": True }", 1, 8, "HT1017")]
    [InlineData("{ \"a\": 达标 }", 1, 8, "HT1017")]
    [InlineData("{ \"a\": 1\n  \"b\": 2 }", 1, 9, "HT1021")]
    [InlineData("[{} {}]", 1, 4, "HT1021")]
    [InlineData("{ \"a\" 1 }", 1, 3, "HT1022")]
    [InlineData("{ \"a\" }", 1, 3, "HT1022")]
    [InlineData("{ 5: 1 }", 1, 3, "HT1023")]
    [InlineData("{ \"a\": 1,, }", 1, 10, "HT1023")]
    [InlineData("{ \"a\": , }", 1, 8, "HT1024")]
    [InlineData("{ \"a\": }", 1, 8, "HT1024")]
    [InlineData("{ \"a\":", 1, 7, "HT1024")]
    [InlineData("[1,,2]", 1, 4, "HT1024")]
    [InlineData("{ \"a\": [1, 2", 1, 8, "HT1025")]
    [InlineData("{ \"a\": 1", 1, 1, "HT1025")]
    [InlineData("{ \"a\": [1, 2} }", 1, 13, "HT1026")]
    [InlineData("{ } }", 1, 5, "HT1027")]
    [InlineData("{ \"a\": 1 /* no end }", 1, 10, "HT1028")]
    [InlineData("{ \"a\": @x }", 1, 8, "HT1029")]
    public void Each_mistake_has_its_code_and_place(string text, int line, int column, string code)
    {
        (_, var diagnostics) = SyntaxFiles.Read(text);
        Assert.Equal([$"({line},{column}) {code}"], diagnostics.Select(item => item.Position + " " + item.Code));
    }

    [Fact]
    public void Bytes_of_another_encoding_are_told_apart_from_bad_json()
    {
        // "标题" in GBK, behind one ASCII brace and quote.
        (_, var diagnostics) = SyntaxFiles.Read([(byte)'{', (byte)'"', 0xB1, 0xEA, 0xCC, 0xE2, (byte)'"']);
        Assert.Equal("test.json(1,3): error HT1002: The bytes here are not UTF-8.", diagnostics.Single().ToString());
    }

    [Fact]
    public void Depth_is_bounded()
    {
        Assert.NotNull(SyntaxFiles.Read(new string('[', 64) + new string(']', 64)).Root);
        (SyntaxNode? root, var diagnostics) = SyntaxFiles.Read(new string('[', 100_000));
        Assert.Null(root);
        Assert.Equal(
            "test.json(1,65): error HT1004: Brackets are nested more than 64 deep here.", diagnostics.Single().ToString());
    }

    [Fact]
    public void Size_is_bounded()
    {
        byte[] bytes = new byte[(64 << 20) + 1];
        bytes.AsSpan().Fill((byte)' ');
        Assert.Equal(
            "test.json(1,1): error HT1003: This file has 67,108,865 bytes; at most 67,108,864 are read.",
            SyntaxFiles.Read(bytes).Diagnostics.Single().ToString());
    }

    [Fact]
    public void The_number_of_values_is_bounded()
    {
        byte[] bytes = new byte[4_000_010];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = i == 0 ? (byte)'[' : i % 2 == 1 ? (byte)'1' : (byte)',';
        }

        // The list is the first value; behind it the numbers stand at every second byte.
        Assert.Equal(
            "test.json(1,4000000): error HT1009: This file has more than 2,000,000 values.",
            SyntaxFiles.Read(bytes).Diagnostics.Single().ToString());
    }

    [Fact]
    public void A_byte_order_mark_moves_nothing()
    {
        (_, var diagnostics) = SyntaxFiles.Read(Encoding.UTF8.GetBytes("\uFEFF{ a: 1 }"));
        Assert.Equal("(1,3)", diagnostics.Single().Position.ToString());
    }
}
