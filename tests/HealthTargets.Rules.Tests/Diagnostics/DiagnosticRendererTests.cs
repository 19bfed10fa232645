using HealthTargets.Rules.Diagnostics;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Diagnostics;

public sealed class DiagnosticRendererTests
{
    private static readonly DiagnosticDescriptor Kind = new("HT2999", DiagnosticSeverity.Error)
    {
        Title = new("Unknown indicator", "未知指标"),
        What = new("There is no indicator named \"{0}\".", "没有名为 \"{0}\" 的指标。"),
        Why = new("this file declares {1}.", "本文件声明了 {1} 个。"),
        Fix = new("declare it.", "请先声明。"),
    };

    [Fact]
    public void The_full_form_is_the_one_of_the_house_rules()
    {
        const string Text = "{\n  \"targets\": [\n    { \"indicator\": \"skilled_atendance\" }\n  ]\n}";
        var source = SourceText.FromString("plans/maternal.json", Text);
        var diagnostic = new Diagnostic(Kind, source, SpanOf(Text, "\"skilled_atendance\""), "skilled_atendance", 9)
        {
            Pointer = "/targets/0/indicator",
            SpecificFix = Suggestions.DidYouMean("skilled_attendance", new SourcePosition(5, 12)),
        };
        Assert.Equal(
            """
            plans/maternal.json(3,20): error HT2999: There is no indicator named "skilled_atendance".
                3 |     { "indicator": "skilled_atendance" }
                  |                    ^^^^^^^^^^^^^^^^^^^
              Why: this file declares 9.
              Fix: did you mean "skilled_attendance"? It is declared at (5,12).
              More: docs/errors/HT2999.md        at /targets/0/indicator
            """,
            DiagnosticRenderer.Render(diagnostic, Language.English));
        Assert.Equal(
            """
            plans/maternal.json(3,20): error HT2999: 没有名为 "skilled_atendance" 的指标。
                3 |     { "indicator": "skilled_atendance" }
                  |                    ^^^^^^^^^^^^^^^^^^^
              原因：本文件声明了 9 个。
              改法：是否想写 "skilled_attendance"？它声明在 (5,12)。
              详见：docs/errors/HT2999.md        位于 /targets/0/indicator
            """,
            DiagnosticRenderer.Render(diagnostic, Language.Chinese));
    }

    [Fact]
    public void Carets_stand_below_wide_characters_and_tabs_count_as_one_blank()
    {
        const string Text = "\t{ \"报告率\": \"肿瘤😀x\" }";
        var source = SourceText.FromString("p.json", Text);
        var diagnostic = new Diagnostic(Kind, source, SpanOf(Text, "\"肿瘤😀x\""), "肿瘤😀x", 2);

        // Before the span: tab, brace, blank, quote, three wide characters, quote, colon, blank = 13 columns of a
        // terminal and 10 UTF-16 units; the span: two quotes, three wide characters, one letter = 9 columns.
        string[] lines = DiagnosticRenderer.Render(diagnostic, Language.English).Split('\n');
        Assert.Equal("p.json(1,11): error HT2999: There is no indicator named \"肿瘤😀x\".", lines[0]);
        Assert.Equal("    1 |  { \"报告率\": \"肿瘤😀x\" }", lines[1]);
        Assert.Equal("      | " + new string(' ', 13) + new string('^', 9), lines[2]);
    }

    [Fact]
    public void Of_a_long_line_only_the_part_around_the_place_is_shown()
    {
        string text = new string('a', 5000) + "X" + new string('b', 5000);
        var diagnostic = new Diagnostic(Kind, SourceText.FromString("p", text), new SourceSpan(5000, 1), "X", 0);
        string[] lines = DiagnosticRenderer.Render(diagnostic, Language.English).Split('\n');
        Assert.Equal("p(1,5001): error HT2999: There is no indicator named \"X\".", lines[0]);
        Assert.Equal("    1 | …" + new string('a', 60) + "X" + new string('b', 99) + "…", lines[1]);
        Assert.Equal("      | " + new string(' ', 61) + "^", lines[2]);
    }

    [Fact]
    public void A_second_place_is_shown_with_its_own_line()
    {
        const string Text = "{ \"a\": 1,\n  \"a\": 2 }";
        Diagnostic diagnostic = SyntaxFiles.Read(Text).Diagnostics.Single();
        Assert.Equal(
            """
            test.json(2,3): error HT1005: The property "a" is given twice in one object.
                2 |   "a": 2 }
                  |   ^^^
              Also: (1,3) is where "a" is first given.
                1 | { "a": 1,
                  |   ^^^
              Why: only one of the two values could count, and it is not clear which.
              Fix: remove one of the two, or rename it.
              More: docs/errors/HT1005.md        at /a
            """,
            DiagnosticRenderer.Render(diagnostic, Language.English));
    }

    [Fact]
    public void Nothing_that_a_terminal_obeys_gets_into_a_message()
    {
        const string Text = "{ \"\u001b[31mred\u202e\" }";
        var diagnostic = new Diagnostic(
            Kind, SourceText.FromString("a\nb", Text), new SourceSpan(2, 5), "\u001b[31m\r\nred\u202e", 0);
        string shown = DiagnosticRenderer.Render(diagnostic, Language.English);
        Assert.StartsWith("a\uFFFDb(1,3): error HT2999: There is no indicator named \"\uFFFD[31m\uFFFD\uFFFDred\uFFFD\".\n", shown);
        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u202e', shown);
    }

    [Fact]
    public void The_same_remedy_is_given_three_times_and_then_only_the_place()
    {
        var source = SourceText.FromString("p.json", "abcdef");
        Diagnostic Of(int place, int declared) => new(Kind, source, new SourceSpan(place, 1), "x", declared);

        string shown = DiagnosticRenderer.Render(
            [Of(0, 9), Of(1, 9), Of(2, 9), Of(3, 9), Of(4, 9), Of(5, 1)], Language.English);

        string[] parts = shown.Split("\n\n");
        Assert.Equal(5, parts.Length);
        Assert.All(parts[..3], part => Assert.Contains("  Why: this file declares 9.\n  Fix: declare it.", part));
        Assert.Equal(
            """
            p.json(1,4): error HT2999: There is no indicator named "x".
            p.json(1,5): error HT2999: There is no indicator named "x".
            """,
            parts[3]);
        Assert.Contains("  Why: this file declares 1.\n", parts[4]);
        Assert.EndsWith("docs/errors/HT2999.md\n", shown);
    }

    private static SourceSpan SpanOf(string text, string part)
    {
        int start = text.IndexOf(part, StringComparison.Ordinal);
        return new SourceSpan(
            System.Text.Encoding.UTF8.GetByteCount(text[..start]), System.Text.Encoding.UTF8.GetByteCount(part));
    }
}
