namespace HealthTargets.Rules.Syntax;

/// <summary>What JSON asks for at a place.</summary>
internal enum JsonPlace
{
    /// <summary>A value: at the start of the text or behind a colon.</summary>
    Value,

    /// <summary>A value or a closing bracket: in a list, behind its opening bracket or a comma.</summary>
    ElementOrClosing,

    /// <summary>A name or a closing bracket: in an object, behind its opening bracket or a comma.</summary>
    NameOrClosing,

    /// <summary>A comma or a closing bracket: behind a value.</summary>
    CommaOrClosing,

    /// <summary>Nothing more: behind the outermost value.</summary>
    End,
}
