namespace HealthTargets.Kernels;

/// <summary>How a score is worked out. The meaning of the numbers depends on the form.</summary>
internal readonly record struct ScoreRule(
    ScoreForm Form, double Points, double First = 0, double Low = 0, double High = 0)
{
    /// <summary>Gets the rule of no score: 0 for each row.</summary>
    public static ScoreRule None => new(ScoreForm.AllOrNothing, 0);

    /// <summary>Makes the rule of all points for a good number, else none.</summary>
    public static ScoreRule AllOrNothing(double points) => new(ScoreForm.AllOrNothing, points);

    /// <summary>Makes the rule of points times the attainment from 0 to a cap.</summary>
    public static ScoreRule Proportional(double points, double cap) => new(ScoreForm.Proportional, points, cap);

    /// <summary>Makes the rule of points times (number - from) / (to - from) from 0 to 1; from and to differ.</summary>
    public static ScoreRule Linear(double points, double from, double to) =>
        new(ScoreForm.Linear, points, 0, from, to);

    /// <summary>Makes the rule of points less some per unit below the lower or above the upper limit.</summary>
    public static ScoreRule Deduct(double points, double perUnit, double low, double high) =>
        new(ScoreForm.Deduct, points, perUnit, low, high);
}
