namespace HealthTargets.Rules.Expressions.Functions;

/// <summary>Functions of <c>char</c>: what kind of sign one is, and its other case.</summary>
internal static class CharFunctions
{
    /// <summary>Adds the functions.</summary>
    internal static void AddStatics(FunctionTable table)
    {
        NumberStatics.AddParse<char>(table);
        table.AddTo<char>(
            Function.Of<char, bool>("IsDigit", char.IsDigit), Function.Of<char, bool>("IsLetter", char.IsLetter),
            Function.Of<char, bool>("IsLetterOrDigit", char.IsLetterOrDigit),
            Function.Of<char, bool>("IsWhiteSpace", char.IsWhiteSpace),
            Function.Of<char, bool>("IsUpper", char.IsUpper), Function.Of<char, bool>("IsLower", char.IsLower),
            Function.Of<char, bool>("IsPunctuation", char.IsPunctuation),
            Function.Of<char, bool>("IsNumber", char.IsNumber),
            Function.Of<char, double>("GetNumericValue", char.GetNumericValue),
            Function.Of<char, char>("ToUpper", char.ToUpperInvariant),
            Function.Of<char, char>("ToLower", char.ToLowerInvariant));
    }
}
