using System.Globalization;
using System.Reflection;

namespace Nadir;

/// <summary>
/// Writes an activation as the ONNX operation of the same definition. One that maps each element needs no exporter: without it,
/// or where this leaves it, the function as it is written for lanes becomes operations.
/// </summary>
/// <param name="name">The name of the activation's factory.</param>
public abstract class OnnxActivation(string name) : OnnxExporter
{
    /// <summary>Adds the activation's operations.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="x">The input's name.</param>
    /// <returns>The output's name; null where the operation does not do what these arguments ask for.</returns>
    protected abstract string? Write(OnnxGraph graph, Activation activation, string x);

    /// <summary>An argument that the activation was made with; null where it was left out.</summary>
    protected static double? Argument(Activation activation, string parameter)
    {
        var definition = Require.Present(activation).Definition;
        var property = definition.GetType().GetProperty(
            parameter, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.IgnoreCase);
        return property?.GetValue(definition) is { } value ? Convert.ToDouble(value, CultureInfo.InvariantCulture) : null;
    }

    // A function of another assembly may have the same name.
    internal sealed override bool IsFor(object part) =>
        part is Activation activation && activation.EntryName == name && activation.Definition.GetType().Assembly == GetType().Assembly;

    internal sealed override string? Write(OnnxGraph graph, object part, string x) => Write(graph, (Activation)part, x);
}
