namespace HealthTargets.Rules.Binding;

/// <summary>What a measure gives.</summary>
internal enum MeasureForm
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A share of units or plans, from 0 to 100 percent.</summary>
    Share,

    /// <summary>A stage.</summary>
    Stage,
}
