using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Mutation;

/// <summary>A plan that differs from the written one in one thing, and whether a test notices. Immutable.</summary>
public sealed class Mutant
{
    private readonly FormattedText? advice;

    internal Mutant(PlanEdit edit, bool isTested, string? killer, FormattedText? advice)
    {
        Kind = edit.Kind;
        Target = edit.Target;
        Composite = edit.Composite;
        Scoring = edit.Scoring;
        Part = edit.Part;
        Source = edit.Source;
        Span = edit.Span;
        Before = edit.Before;
        After = edit.After;
        IsTested = isTested;
        Killer = killer;
        this.advice = advice;
    }

    /// <summary>Gets what is changed.</summary>
    public MutationKind Kind { get; }

    /// <summary>Gets the target; <see langword="null"/> where an indicator, a named scoring or the plan's
    /// scoring is changed.</summary>
    public TargetId? Target { get; }

    /// <summary>Gets the composite, where one is changed.</summary>
    public CompositeId? Composite { get; }

    /// <summary>Gets the name of the scoring, where one is changed that targets use by name.</summary>
    public string? Scoring { get; }

    /// <summary>Gets the part of the plan in which the change is; null for the tested plan itself.</summary>
    public PlanId? Part { get; }

    /// <summary>Gets what the change belongs to, such as <c>county-2021/reporting</c>; null for the plan.</summary>
    internal string? Owner => (Part?.Value, Target?.Value ?? Composite?.Value ?? Scoring) switch
    {
        ({ } part, { } own) => $"{part}/{own}",
        (var part, var own) => own ?? part,
    };

    /// <summary>Gets the file in which the change is.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the place of the change in that file.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gets what is written there; empty where the mutant puts something in.</summary>
    public string Before { get; }

    /// <summary>Gets what the mutant has instead; empty where it takes something out.</summary>
    public string After { get; }

    /// <summary>Gets a value indicating whether any test could notice: one that expects something of it.</summary>
    public bool IsTested { get; }

    /// <summary>Gets the name of the first test that notices; <see langword="null"/> if none does.</summary>
    public string? Killer { get; }

    /// <summary>Gets a value indicating whether no test notices.</summary>
    public bool Survived => Killer is null;

    /// <summary>Says which test would notice, with a number that was tried out.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The advice; empty for a mutant that a test notices.</returns>
    public string Advice(Language language) => advice?.In(language) ?? "";
}
