namespace Nadir;

/// <summary>Arguments that show an entry at work, in the command line's grammar, such as <c>units=64</c>.</summary>
/// <param name="arguments">What would follow the colon; needed where a parameter has no default.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ExampleAttribute(string arguments) : Attribute
{
    /// <summary>What would follow the colon.</summary>
    public string Arguments { get; } = arguments;
}
