using HealthTargets.Plans;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Rules.Testing.Coverage;

/// <summary>One thing of a plan that tests can touch, and the tests that do. Immutable.</summary>
public sealed class CoverageItem
{
    private readonly FormattedText text;

    /// <summary>Makes an item that stands at a place of the plan file.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="target">The target, where it is something of one.</param>
    /// <param name="text">What it is, in words.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="tests">The names of the tests that touch it; one may come several times.</param>
    internal CoverageItem(
        CoverageKind kind, TargetId? target, FormattedText text, SyntaxNode place, IEnumerable<string> tests)
    {
        Kind = kind;
        Target = target;
        this.text = text;
        (Source, Span) = (place.Source, place.Head);
        Tests = tests.Distinct().ToValueList();
    }

    /// <summary>Gets what it is.</summary>
    public CoverageKind Kind { get; }

    /// <summary>Gets the target, where it is something of one.</summary>
    public TargetId? Target { get; }

    /// <summary>Gets the composite, where it is something of one.</summary>
    public CompositeId? Composite { get; internal init; }

    /// <summary>Gets the plan that is a part of the tested one, where it is something of one.</summary>
    public PlanId? Part { get; internal init; }

    /// <summary>Gets the name of what it belongs to; null for the plan itself.</summary>
    internal string? Owner => Target?.Value ?? Composite?.Value ?? Part?.Value;

    /// <summary>Gets the file in which it stands.</summary>
    public SourceText Source { get; }

    /// <summary>Gets the place in that file.</summary>
    public SourceSpan Span { get; }

    /// <summary>Gets the names of the tests that touch it, in their order.</summary>
    public ValueList<string> Tests { get; }

    /// <summary>Gets a value indicating whether a test touches it.</summary>
    public bool IsTouched => Tests.Count > 0;

    /// <summary>Says what it is, such as <c>a value of exactly 95</c>.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public string Text(Language language) => text.In(language);
}
