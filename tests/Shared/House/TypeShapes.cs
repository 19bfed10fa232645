using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace HealthTargets.TestSupport.House;

/// <summary>Rules on the shape of types. Each returns a sentence for everything that breaks it.</summary>
internal static partial class TypeShapes
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Common", "Base", "Impl"];

    /// <summary>A class says that it ends here, or that others continue it.</summary>
    public static IEnumerable<string> OpenClasses(IEnumerable<Type> types) =>
        from type in types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        select $"{type} is a class that is neither sealed nor abstract nor static";

    /// <summary>
    /// A struct is readonly. A <c>ref struct</c> that only the assembly sees may move along a text: nobody can keep a
    /// copy of it.
    /// </summary>
    public static IEnumerable<string> MutableStructs(IEnumerable<Type> types) =>
        from type in types
        where type is { IsValueType: true, IsEnum: false }
        where !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
        where type.IsVisible || !type.IsByRefLike
        select $"{type} is a struct that is not readonly";

    /// <summary>A property is set when its object is made, or from inside.</summary>
    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(Compiled.Declared)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter)
        select $"{type}.{property.Name} has a public setter that is not init";

    /// <summary>A public field never changes.</summary>
    public static IEnumerable<string> PublicFields(IEnumerable<Type> types) =>
        from type in types
        where !type.IsEnum
        from field in type.GetFields(Compiled.Declared)
        where field is { IsPublic: true, IsInitOnly: false, IsLiteral: false }
        select $"{type}.{field.Name} is a public field that can change";

    /// <summary>A name says what a type is for; some words say nothing.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<Type> types) =>
        from type in types
        from Match word in Word().Matches(type.Name)
        where EmptyWords.Contains(word.Value)
        select $"{type} has \"{word.Value}\" in its name";

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Word();
}
