using System.Reflection;

namespace Nadir;

/// <summary>The catalogue name of a class or factory that cannot bear it in C#.</summary>
/// <param name="name">As users write it; without this attribute an entry is called as in C#, with a small first letter.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class EntryNameAttribute(string name) : Attribute
{
    /// <summary>As users write it.</summary>
    public string Name { get; } = name;

    internal static string Of(MemberInfo member) =>
        member.GetCustomAttribute<EntryNameAttribute>()?.Name ?? char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
}
