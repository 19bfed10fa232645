using HealthTargets.Targets;

namespace HealthTargets.ColumnEvaluation;

/// <summary>A measure that was taken, kept for whoever asks for it again.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Scope">For which units and when.</param>
/// <param name="Column">What came out; targets that share the measure share it.</param>
internal readonly record struct KeptMeasure(Measure Measure, ColumnScope Scope, MeasureColumn Column);
