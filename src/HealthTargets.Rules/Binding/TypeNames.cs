using System.Diagnostics;
using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>What the types of values are called in messages.</summary>
internal static class TypeNames
{
    internal static BilingualText Text => new("a text in double quotes", "双引号中的文字");

    internal static BilingualText Number => new("a number", "数字");

    internal static BilingualText Truth => new("true or false", " true 或 false");

    internal static BilingualText List => new("a list in square brackets", "方括号列表");

    internal static BilingualText Object => new("an object in braces", "花括号对象");

    internal static BilingualText TextOrObject => new("a text or an object", "文字或对象");

    internal static BilingualText TextOrList => new("a text or a list of texts", "文字或文字列表");

    internal static BilingualText NumberOrObject => new("a number or an object", "数字或对象");

    internal static BilingualText TwoLimits =>
        new("a list of two limits, the lower one first", "两个界限的列表，下限在前");

    internal static BilingualText NumberOrStage =>
        new("a number, or a stage in double quotes", "数字，或双引号中的阶段名");

    /// <summary>Returns what a value is called.</summary>
    internal static BilingualText Of(SyntaxNode node) => node switch
    {
        SyntaxObject => Object,
        SyntaxArray => List,
        SyntaxString => new("a text", "文字"),
        SyntaxNumber => Number,
        SyntaxBoolean { Value: true } => new("true", " true"),
        SyntaxBoolean => new("false", " false"),
        SyntaxNull => new("null", " null"),
        _ => throw new UnreachableException(),
    };
}
