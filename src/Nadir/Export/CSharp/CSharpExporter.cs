namespace Nadir;

/// <summary>Writes one kind of layer or preparation as C#. A class derived from <see cref="CSharpExporter{T}"/> is found by itself.</summary>
internal abstract class CSharpExporter
{
    private static readonly Lazy<Dictionary<Type, CSharpExporter>> All = new(() => typeof(CSharpExporter).Assembly.GetTypes()
        .Where(type => type is { IsSealed: true } && type.IsSubclassOf(typeof(CSharpExporter)))
        .Select(type => (CSharpExporter)Activator.CreateInstance(type)!)
        .ToDictionary(exporter => exporter.Exported));

    /// <summary>What it writes.</summary>
    public abstract Type Exported { get; }

    /// <summary>The kinds that can be written.</summary>
    public static IEnumerable<Type> Known => All.Value.Keys;

    /// <summary>Adds a layer or preparation to a program.</summary>
    /// <exception cref="NotSupportedException">There is no exporter for it, or it cannot be written alone.</exception>
    public static void Export(object part, CSharpProgram program)
    {
        if (!All.Value.TryGetValue(part.GetType(), out var exporter))
            throw Error.NotSupported($"{NameOf(part)} cannot be written as C#. Take it out of the model, or save the model and load it with Nadir.");
        exporter.Write(part, program);
    }

    /// <summary>What errors and comments call it.</summary>
    public static string NameOf(object part) => part is Layer layer ? layer.Name : EntryNameAttribute.Of(part.GetType());

    protected abstract void Write(object part, CSharpProgram program);
}
