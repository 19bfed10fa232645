using HealthTargets.OrgUnits;
using HealthTargets.Rules.Binding;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Linting;

namespace HealthTargets.Rules;

/// <summary>
/// Reads plan files as <see cref="RuleCompiler"/> does, and looks closer: at a plan without errors it also finds what
/// is well-formed and yet hardly meant, such as a bound that can't be missed or an indicator that nothing uses
/// (codes HT60xx, warnings and notes). Evaluation is not touched by it. Holds no state, so it is safe on any thread.
/// </summary>
public static class PlanLint
{
    /// <summary>Reads a plan from memory and looks closer.</summary>
    /// <param name="name">The name that messages show, normally the path of the file.</param>
    /// <param name="utf8">The text of the plan in UTF-8, with or without byte order mark.</param>
    /// <param name="files">The files that the plan may name; null where it may name none.</param>
    /// <param name="units">The units, to find scopes and overrides that fit none of them; null where not known.</param>
    /// <returns>What <see cref="RuleCompiler"/> returns, with the further findings among the others.</returns>
    public static RuleCompilation Check(
        string name, ReadOnlyMemory<byte> utf8, ISourceFiles? files = null, OrgUnitTree? units = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        return LookCloser(RuleCompiler.Compile(name, utf8, files), units);
    }

    /// <summary>Reads a plan file and the files of its folder that it names, and looks closer.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="units">The units, to find scopes and overrides that fit none of them; null where not known.</param>
    /// <returns>The plan or the reasons why there is none; a file that can't be read is one of them.</returns>
    public static RuleCompilation CheckFile(string path, OrgUnitTree? units = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return LookCloser(RuleCompiler.CompileFile(path), units);
    }

    private static RuleCompilation LookCloser(RuleCompilation compilation, OrgUnitTree? units)
    {
        if (compilation is not { Plan: { } plan, Sources: { } sources })
        {
            return compilation;
        }

        DiagnosticBag bag = new();
        foreach (Diagnostic diagnostic in compilation.Diagnostics)
        {
            bag.Add(diagnostic);
        }

        PlanLinter.Lint(plan, sources, units, bag);
        return new RuleCompilation(plan, compilation.Tests, bag.ToSorted(), sources);
    }
}
