namespace HealthTargets.Kernels;

/// <summary>The forms of scores.</summary>
internal enum ScoreForm
{
    AllOrNothing,
    Proportional,
    Linear,
    Deduct,
}
