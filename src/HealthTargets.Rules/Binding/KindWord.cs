using System.Diagnostics;
using HealthTargets.Indicators;

namespace HealthTargets.Rules.Binding;

/// <summary>The words of a plan file for the kinds of quantity.</summary>
internal static class KindWord
{
    /// <summary>Returns the word of a kind.</summary>
    internal static string Of(Quantity quantity) => quantity switch
    {
        Quantity.Count => "count",
        Quantity.Stock => "stock",
        Quantity.Ratio => "ratio",
        Quantity.Mean => "mean",
        Quantity.Index => "index",
        Quantity.Stage => "stage",
        Quantity.Computed => "formula",
        _ => throw new UnreachableException(),
    };
}
