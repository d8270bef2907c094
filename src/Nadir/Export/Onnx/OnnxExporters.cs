namespace Nadir;

/// <summary>The exporters of a catalogue's assemblies, those of the last one first.</summary>
internal sealed class OnnxExporters(Catalogue catalogue)
{
    private readonly List<OnnxExporter> all =
    [
        .. catalogue.Assemblies.Reverse().SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSealed && type.IsSubclassOf(typeof(OnnxExporter)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (OnnxExporter)Activator.CreateInstance(type)!),
    ];

    public OnnxExporter? Find(object part) => all.Find(exporter => exporter.IsFor(part));
}
