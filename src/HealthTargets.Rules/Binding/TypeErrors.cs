using HealthTargets.Rules.Diagnostics;
using HealthTargets.Rules.Syntax;

namespace HealthTargets.Rules.Binding;

/// <summary>Mistakes about the form of a value: its type, its range, or which values may stand together.</summary>
internal static class TypeErrors
{
    private static readonly DiagnosticDescriptor WrongTypeKind = new("HT3001", DiagnosticSeverity.Error)
    {
        Title = new("Wrong type of value", "值的类型不对"),
        What = new("\"{0}\" needs {1}, but here is {2}.", "\"{0}\" 需要{1}，这里却是{2}。"),
        Why = new("every property has its own type of value.", "每个属性都有自己的值类型。"),
        Fix = new("write {1}.", "请写成{1}。"),
    };

    private static readonly DiagnosticDescriptor MissingPropertyKind = new("HT3002", DiagnosticSeverity.Error)
    {
        Title = new("Missing property", "缺少属性"),
        What = new("{1} needs the property {0}.", "{1}需要属性 {0}。"),
        Why = new("there is no value that could stand for it.", "没有可以代替它的默认值。"),
        Fix = new("add {0}.", "请加上 {0}。"),
    };

    private static readonly DiagnosticDescriptor EmptyKind = new("HT3003", DiagnosticSeverity.Error)
    {
        Title = new("Empty value", "空值"),
        What = new("\"{0}\" is empty.", "\"{0}\" 是空的。"),
        Why = new("an empty text or list says nothing.", "空文字或空列表没有含义。"),
        Fix = new("fill it in, or remove the property.", "请填写内容，或删去该属性。"),
    };

    private static readonly DiagnosticDescriptor OutOfRangeKind = new("HT3004", DiagnosticSeverity.Error)
    {
        Title = new("Number out of its range", "数字超出允许范围"),
        What = new("\"{0}\" is {1}, but must be {2}.", "\"{0}\" 是 {1}，但必须{2}。"),
        Why = new("other numbers have no meaning here.", "其他数字在这里没有含义。"),
        Fix = new("write a number that is {2}.", "请改写这个数字，使它{2}。"),
    };

    private static readonly DiagnosticDescriptor ConflictKind = new("HT3005", DiagnosticSeverity.Error)
    {
        Title = new("Properties that exclude each other", "互斥的属性"),
        What = new("\"{0}\" and \"{1}\" can't stand together.", "\"{0}\" 和 \"{1}\" 不能同时出现。"),
        Why = new("each of them says the same thing in another way.", "它们是对同一件事的不同说法。"),
        Fix = new("remove one of the two.", "请删去其中一个。"),
    };

    private static readonly DiagnosticDescriptor RepeatedItemKind = new("HT3006", DiagnosticSeverity.Error)
    {
        Title = new("Repeated item", "重复的列表项"),
        What = new("\"{0}\" stands twice in this list.", "\"{0}\" 在列表中出现两次。"),
        Why = new("it would count twice.", "它会被计算两次。"),
        Fix = new("remove one of the two.", "请删去其中一个。"),
    };

    private static readonly DiagnosticDescriptor BadIdentifierKind = new("HT3007", DiagnosticSeverity.Error)
    {
        Title = new("Unusable name", "名称不可用"),
        What = new("\"{0}\" can't be a name.", "\"{0}\" 不能作为名称。"),
        Why = new(
            "a name has 1 to 200 characters, no blanks at its ends and no line breaks, so that data can repeat it.",
            "名称为 1 至 200 个字符，首尾没有空格，也不含换行，这样数据文件才能引用它。"),
        Fix = new("choose a short name, such as \"reporting-rate\".", "请取一个简短的名称，例如 \"reporting-rate\"。"),
    };

    private static readonly DiagnosticDescriptor OnlyForKind = new("HT3008", DiagnosticSeverity.Error)
    {
        Title = new("Property of another kind", "不适用的属性"),
        What = new("\"{0}\" is only for {1}.", "\"{0}\" 只用于{1}。"),
        Why = new("here it would have no effect.", "它在这里不起作用。"),
        Fix = new("remove it.", "请删去它。"),
    };

    private static readonly DiagnosticDescriptor OutOfOrderKind = new("HT3009", DiagnosticSeverity.Error)
    {
        Title = new("List out of order", "列表顺序不对"),
        What = new("This item of \"{0}\" is not behind the one before it.", "\"{0}\" 的这一项没有排在前一项之后。"),
        Why = new("the list must be {1}.", "列表必须{1}。"),
        Fix = new("put the items in order: {1}, none twice.", "请调整各项：{1}，且不要重复。"),
    };

    private static readonly DiagnosticDescriptor TooFewKind = new("HT3010", DiagnosticSeverity.Error)
    {
        Title = new("Too few items", "列表项过少"),
        What = new("\"{0}\" needs at least {1} items.", "\"{0}\" 至少需要 {1} 项。"),
        Why = new("fewer can't do what the list is for.", "项数太少就失去了意义。"),
        Fix = new("add what is missing.", "请补上缺少的项。"),
    };

    private static readonly DiagnosticDescriptor TooManyKind = new("HT4007", DiagnosticSeverity.Error)
    {
        Title = new("Too many items", "列表项过多"),
        What = new("\"{0}\" has more than {1} items.", "\"{0}\" 超过 {1} 项。"),
        Why = new(
            "their number is bounded so that every plan is evaluated in bounded time.",
            "限制项数是为了让任何计划都在有限时间内算完。"),
        Fix = new("use fewer items.", "请减少项数。"),
    };

    /// <summary>Gets the kinds of mistakes of this class.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All =>
    [
        WrongTypeKind, MissingPropertyKind, EmptyKind, OutOfRangeKind, ConflictKind, RepeatedItemKind,
        BadIdentifierKind, OnlyForKind, OutOfOrderKind, TooFewKind,
        TooManyKind,
    ];

    /// <summary>A value is of another type than its property needs.</summary>
    internal static Diagnostic WrongType(SyntaxNode node, string property, BilingualText needed) =>
        WrongType(node, property, needed, new FormattedText(TypeNames.Of(node)));

    /// <summary>A list has another length than it needs.</summary>
    internal static Diagnostic WrongLength(SyntaxArray list, string property, BilingualText needed) => WrongType(
        list, property, needed, new FormattedText(new("a list of {0}", "含有 {0} 项的列表"), list.Elements.Length));

    private static Diagnostic WrongType(
        SyntaxNode node, string property, BilingualText needed, FormattedText found) =>
        new(WrongTypeKind, node.Source, node.Head, property, needed, found)
        {
            Pointer = node.Pointer,
            Edit = Rewritten(node, needed) is { } value ? new SuggestedEdit(node.Span, value) : null,
        };

    // A number or a truth that only stands in quotes.
    private static string? Rewritten(SyntaxNode node, BilingualText needed) => (node as SyntaxString)?.Value switch
    {
        null => null,
        "true" or "false" when needed == TypeNames.Truth => ((SyntaxString)node).Value,
        var text when needed == TypeNames.Number => NumberAdvice.Rewritten(text),
        _ => null,
    };

    /// <summary>An object lacks a property, or any of several.</summary>
    internal static Diagnostic MissingProperty(SyntaxObject owner, ObjectShape shape, params string[] anyOf) =>
        new(MissingPropertyKind, owner.Source, owner.Head, FormattedText.AnyOf(anyOf), shape.Name)
        {
            Pointer = owner.Pointer,
        };

    /// <summary>A text or list holds nothing.</summary>
    internal static Diagnostic Empty(SyntaxNode node, string property) =>
        new(EmptyKind, node.Source, node.Span, property) { Pointer = node.Pointer };

    /// <summary>A number is not one that its property allows.</summary>
    internal static Diagnostic OutOfRange(SyntaxNumber number, string property, FormattedText needed) =>
        new(OutOfRangeKind, number.Source, number.Span, property, number.Raw, needed) { Pointer = number.Pointer };

    /// <summary>Two properties of one object say the same thing.</summary>
    internal static Diagnostic Conflict(SyntaxObject owner, SyntaxMember first, SyntaxMember second) =>
        new(ConflictKind, owner.Source, second.NameSpan, first.Name, second.Name)
        {
            Pointer = second.Value.Pointer,
            Related =
            [
                new RelatedSpan(owner.Source, first.NameSpan, new FormattedText(
                    new("is the other one.", "是另一个。"))),
            ],
            SpecificFix = Shapes.Bounds.Contains(first.Name) && Shapes.Bounds.Contains(second.Name)
                ? new FormattedText(new(
                    "use \"between\", or join two conditions with \"all\".",
                    "请用 \"between\"，或用 \"all\" 连接两个条件。"))
                : null,
        };

    /// <summary>A list holds something twice.</summary>
    internal static Diagnostic RepeatedItem(SyntaxString item) =>
        new(RepeatedItemKind, item.Source, item.Span, item.Value) { Pointer = item.Pointer };

    /// <summary>A text can't serve as a name.</summary>
    internal static Diagnostic BadIdentifier(SourceText source, SourceSpan span, string pointer, string name) =>
        new(BadIdentifierKind, source, span, name) { Pointer = pointer };

    /// <summary>A property has no effect where it stands.</summary>
    internal static Diagnostic OnlyFor(SyntaxObject owner, SyntaxMember member, BilingualText kinds) =>
        new(OnlyForKind, owner.Source, member.NameSpan, member.Name, kinds) { Pointer = member.Value.Pointer };

    /// <summary>A list must be in an order and is not.</summary>
    internal static Diagnostic OutOfOrder(
        SourceText source, SourceSpan span, string pointer, string property, BilingualText order) =>
        new(OutOfOrderKind, source, span, property, order) { Pointer = pointer };

    /// <summary>A list has too few items.</summary>
    internal static Diagnostic TooFew(SyntaxNode list, string property, int itemsMin) =>
        new(TooFewKind, list.Source, list.Head, property, itemsMin) { Pointer = list.Pointer };

    /// <summary>A list has too many items.</summary>
    internal static Diagnostic TooMany(SyntaxNode list, string property, int itemsMax) =>
        new(TooManyKind, list.Source, list.Head, property, itemsMax) { Pointer = list.Pointer };
}
