using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Testing;

namespace HealthTargets.Rules;

/// <summary>
/// Reads plan files: text, a tree with positions, a plan. Any bytes give a plan or diagnostics; nothing that the author
/// of a file can write makes it throw. Holds no state, so it is safe on any thread.
/// </summary>
public static class RuleCompiler
{
    /// <summary>Reads a plan from memory.</summary>
    /// <param name="name">The name that messages show, normally the path of the file.</param>
    /// <param name="utf8">The text of the plan in UTF-8, with or without byte order mark.</param>
    /// <param name="files">The files that the plan may name; null where it may name none.</param>
    /// <returns>The plan or the reasons why there is none.</returns>
    public static RuleCompilation Compile(string name, ReadOnlyMemory<byte> utf8, ISourceFiles? files = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Compile(name, utf8, files, lookCloser: null);
    }

    /// <summary>Reads a plan file and the files of its folder that it names.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The plan or the reasons why there is none; a file that can't be read is one of them.</returns>
    public static RuleCompilation CompileFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (SourceFolder.TryReadFile(path, out ReadOnlyMemory<byte> bytes))
        {
            return Compile(path, bytes, SourceFolder.Around(path));
        }

        return new RuleCompilation(null, [], [FileErrors.NoPlan(path)]);
    }

    /// <summary>Reads a plan from memory and, if it has no errors, has somebody look closer at it.</summary>
    internal static RuleCompilation Compile(
        string name, ReadOnlyMemory<byte> utf8, ISourceFiles? files, Action<BoundPlan, DiagnosticBag>? lookCloser)
    {
        var bag = new DiagnosticBag();
        BoundPlan? bound = PlanBinder.Bind(new SourceText(name, utf8), files, bag);
        IReadOnlyList<PlanTest> tests = bound is null || bag.HasErrors
            ? []
            : PlanTestBinder.Bind(bound.Tests, bound.Plan, bag);
        if (bag.HasErrors || bound is null)
        {
            return new RuleCompilation(null, [], bag.ToSorted());
        }

        lookCloser?.Invoke(bound, bag);
        return new RuleCompilation(bound.Plan, tests, bag.ToSorted());
    }
}
