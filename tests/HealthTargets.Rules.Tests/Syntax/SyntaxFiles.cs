using System.Text;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Tests;

/// <summary>Reads JSON texts for tests.</summary>
internal static class SyntaxFiles
{
    internal static (SyntaxNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(string text) =>
        Read(Encoding.UTF8.GetBytes(text));

    internal static (SyntaxNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        SyntaxNode? root = SyntaxReader.Read(new SourceText("test.json", bytes), bag);
        return (root, bag.ToSorted());
    }
}
