using HealthTargets.Rules.Diagnostics;

namespace HealthTargets.Rules.Comparing;

/// <summary>Where a definition, or a property of it, stands.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The place in it.</param>
public sealed record DefinitionPlace(SourceText Source, SourceSpan Span)
{
    /// <summary>Gets the line and column.</summary>
    public SourcePosition Position => Source.GetPosition(Span.Start);

    /// <summary>Returns the place as <c>county.plan.json(14,18)</c>.</summary>
    public override string ToString() => PlainText.Clean(Source.Name, int.MaxValue) + Position;
}
