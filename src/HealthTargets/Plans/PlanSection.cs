using HealthTargets.Periods;
using HealthTargets.Targets;
using HealthTargets.Values;

namespace HealthTargets.Plans;

/// <summary>A chapter of a plan, with chapters of its own. Immutable; equal by content.</summary>
public sealed record PlanSection
{
    /// <summary>Gets the identifier, unique in the plan.</summary>
    public required SectionId Id { get; init; }

    /// <summary>Gets the title, or <see langword="null"/> where the identifier has to do.</summary>
    public LocalizedText? Title { get; init; }

    /// <summary>Gets the period of its targets, or <see langword="null"/> for that of what is above it.</summary>
    public ReportingPeriod? Period { get; init; }

    /// <summary>Gets the sections in it.</summary>
    public ValueList<PlanSection> Sections { get; init; } = [];

    /// <summary>Gets the section itself and all in it however deep, each before those in it.</summary>
    /// <returns>The sections.</returns>
    public IEnumerable<PlanSection> SelfAndBelow() =>
        Sections.SelectMany(section => section.SelfAndBelow()).Prepend(this);

    /// <summary>Tells whether a section is this one or somewhere below it.</summary>
    internal bool Holds(SectionId section)
    {
        if (Id == section)
        {
            return true;
        }

        foreach (PlanSection below in Sections.AsSpan())
        {
            if (below.Holds(section))
            {
                return true;
            }
        }

        return false;
    }
}
