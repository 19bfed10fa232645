using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.TestSupport;
using HealthTargets.Values;

namespace HealthTargets.Rules.Tests.Syntax;

public sealed class SyntaxReaderPropertyTests
{
    private static readonly Config Runs = PropertyRuns.Of(2000);

    // Pieces that make near-JSON far more often than random characters do.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "1", "-", "0.5", "e9", "true", "null", "nul", "'", "“", "：",
        "，", "\\", "\\u12", "\\ud83d", "\n", "\r\n", " ", "\t", "//", "/*", "*/", "中", "😀", "\u0001", "\uFEFF", "９", "%",
    ];

    [Fact]
    public void Any_bytes_give_a_tree_or_an_error_and_never_an_exception() => Check.One(Runs, Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => IsHandled(bytes)));

    [Fact]
    public void Any_near_json_gives_a_tree_or_an_error_and_never_an_exception() => Check.One(Runs, Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().ToArbitrary(), pieces => IsHandled(Encoding.UTF8.GetBytes(string.Concat(pieces)))));

    [Fact]
    public void A_text_is_read_exactly_where_the_framework_reads_it() => Check.One(Runs, Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().ToArbitrary(),
        pieces =>
        {
            string text = string.Concat(pieces);
            var options = new JsonDocumentOptions
            {
                AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = true,
            };
            bool isJson;
            try
            {
                // Our reader takes a byte order mark away; so must this one.
                byte[] bytes = Encoding.UTF8.GetBytes(text);
                JsonDocument.Parse(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes, options).Dispose();
                isJson = true;
            }
            catch (JsonException)
            {
                isJson = false;
            }

            return SyntaxFiles.Read(text).Root is not null == isJson;
        }));

    private static bool IsHandled(byte[] bytes)
    {
        (SyntaxNode? root, IReadOnlyList<Diagnostic> diagnostics) = SyntaxFiles.Read(bytes);
        string shown = DiagnosticRenderer.Render(diagnostics, Language.Chinese)
            + DiagnosticRenderer.Render(diagnostics, Language.English);
        bool isExplained = root is not null || diagnostics.Count > 0;
        return isExplained && (diagnostics.Count == 0 || shown.Contains("HT1", StringComparison.Ordinal));
    }
}
