namespace HealthTargets.Evaluation;

/// <summary>
/// How the result of a <see cref="Derivation"/> follows from the results of its inputs. A truth is the number 1 or 0.
/// </summary>
public enum DerivationKind
{
    /// <summary>A number that a row of data reports, or an absence; no inputs.</summary>
    Observed,

    /// <summary>A number that the plan gives: a constant, a limit, a baseline; no inputs.</summary>
    Given,

    /// <summary>The sum of the inputs.</summary>
    Sum,

    /// <summary>The mean of the inputs.</summary>
    Mean,

    /// <summary>The mean of the inputs, each weighted with its <see cref="Derivation.Weight"/>.</summary>
    WeightedMean,

    /// <summary>The smallest input.</summary>
    Min,

    /// <summary>The largest input.</summary>
    Max,

    /// <summary>The last input.</summary>
    Last,

    /// <summary>The first input.</summary>
    First,

    /// <summary>The middle input in order of size; the mean of two in the middle.</summary>
    Median,

    /// <summary>The number of inputs.</summary>
    Count,

    /// <summary>The first input divided by the second, times <see cref="Derivation.Factor"/>.</summary>
    Ratio,

    /// <summary>The first input plus the second.</summary>
    Add,

    /// <summary>The first input minus the second.</summary>
    Subtract,

    /// <summary>The first input times the second.</summary>
    Multiply,

    /// <summary>The first input divided by the second.</summary>
    Divide,

    /// <summary>The input with the opposite sign.</summary>
    Negate,

    /// <summary>1 if the first input stands to the second as the sign in the label says, else 0.</summary>
    Compared,

    /// <summary>The function of formulas that the label names, of the inputs.</summary>
    Function,

    /// <summary>The first input minus the second, divided by <see cref="Derivation.Factor"/> years.</summary>
    ChangePerYear,

    /// <summary>The first input minus the second, divided by the size of the second, times 100.</summary>
    PercentChange,

    /// <summary>
    /// The share of inputs that are true among those that are present, times <see cref="Derivation.Factor"/>; times
    /// 100 where there is none.
    /// </summary>
    ShareTrue,

    /// <summary>The number of inputs that are true.</summary>
    CountTrue,

    /// <summary>The rank of the first input among all inputs; the measure says which end is the best.</summary>
    Rank,

    /// <summary>How many inputs at the end of the list are true in a row.</summary>
    Streak,

    /// <summary>The way from the second input to the third that the first has come, times 100.</summary>
    Progress,

    /// <summary>
    /// 1 if the first input is within <see cref="Derivation.Bound"/>, else 0. The derived limits of the bound are the
    /// inputs after the first.
    /// </summary>
    Within,

    /// <summary>1 if every input is true, 0 if one is not, else absent.</summary>
    All,

    /// <summary>1 if one input is true, 0 if none is, else absent.</summary>
    Any,

    /// <summary>1 if the input is not true, 0 if it is.</summary>
    Not,

    /// <summary>1 if at least <see cref="Derivation.Factor"/> inputs are true, 0 if that is impossible.</summary>
    AtLeastOf,

    /// <summary>The first input, rounded to <see cref="Derivation.Factor"/> decimals, half away from zero.</summary>
    Rounded,

    /// <summary>
    /// What a path expects: the first input plus (the second minus the first) times <see cref="Derivation.Factor"/>.
    /// </summary>
    Expected,

    /// <summary>
    /// What a derived limit comes to: the first input times <see cref="Derivation.Factor"/>, plus the second input
    /// where there is one.
    /// </summary>
    Limit,

    /// <summary>
    /// The slope of the straight line that fits the inputs best, their places in the list being 0, 1, 2 and so on;
    /// absent inputs keep their places.
    /// </summary>
    Slope,

    /// <summary>The percentile, <see cref="Derivation.Factor"/> percent, of the inputs that are present.</summary>
    Percentile,

    /// <summary>The share of the other inputs below the first one, equal ones counted half, times 100.</summary>
    PercentileRank,

    /// <summary>
    /// (1 - (first input / second input)^(1 / years)) x 100, <see cref="Derivation.Factor"/> being the years.
    /// </summary>
    AnnualReduction,

    /// <summary>
    /// What a geometric path expects: the first input times (the second divided by the first) to the power of
    /// <see cref="Derivation.Factor"/>, to forty digits.
    /// </summary>
    ExpectedGeometric,

    /// <summary>
    /// What last year's shape expects: the first input plus (the second minus the first) times the third divided by
    /// the fourth.
    /// </summary>
    ExpectedLikeLastYear,

    /// <summary>
    /// The share of the first input that its place among the others gives by the method of the largest remainder, in
    /// steps of <see cref="Derivation.Decimals"/> decimals: the other inputs are the weights, and
    /// <see cref="Derivation.Factor"/> says which of them, from 1, is its own.
    /// </summary>
    Share,

    /// <summary>
    /// The value of the straight line of least squares through the inputs, each at the last day of its period,
    /// <see cref="Derivation.Factor"/> days after the first of these days.
    /// </summary>
    Projected,

    /// <summary>How many of the inputs have a number.</summary>
    CountPresent,
}
