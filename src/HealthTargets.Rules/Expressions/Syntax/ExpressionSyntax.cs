namespace HealthTargets.Rules.Expressions.Syntax;

/// <summary>A part of the tree of an expression, with its place in the text. Immutable.</summary>
internal abstract class ExpressionSyntax
{
    private protected ExpressionSyntax(int start, int end, int height)
    {
        Start = start;
        End = end;
        Height = height;
    }

    /// <summary>Gets the first character, from 0.</summary>
    internal int Start { get; }

    /// <summary>Gets the character behind the last one.</summary>
    internal int End { get; }

    /// <summary>Gets the number of characters.</summary>
    internal int Length => End - Start;

    /// <summary>Gets how many levels the tree has from here down; what walks the tree recurses as deep.</summary>
    internal int Height { get; }

    /// <summary>Returns the height of a part above others.</summary>
    private protected static int Above(IReadOnlyList<ExpressionSyntax> parts)
    {
        int height = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            height = Math.Max(height, parts[i].Height);
        }

        return height + 1;
    }
}
