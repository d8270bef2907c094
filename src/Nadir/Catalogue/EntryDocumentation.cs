using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Nadir;

/// <summary>What the XML file beside an assembly says of a catalogue entry.</summary>
public sealed partial class EntryDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> Files = new();

    private readonly Dictionary<string, string> parameters = [];

    private EntryDocumentation()
    {
    }

    /// <summary>Whether there is any; without the XML file there is none.</summary>
    public bool IsPresent => Summary.Length > 0;

    /// <summary>What it is or computes, in a sentence.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Shapes, ranges, slopes, twins in other libraries, sources; a sentence or more each.</summary>
    public string Remarks { get; private set; } = "";

    /// <summary>What it refuses.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    /// <summary>What is said of a parameter; empty when nothing is.</summary>
    public string Parameter(string name) => parameters.GetValueOrDefault(name, "");

    /// <summary>What the XML file says of a property.</summary>
    internal static string SummaryOf(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        var members = Files.GetOrAdd(type.Assembly, Read);
        return Text(members.GetValueOrDefault($"P:{type.FullName!.Replace('+', '.')}.{property.Name}")?.Element("summary"));
    }

    internal static EntryDocumentation Of(MethodBase maker)
    {
        var members = Files.GetOrAdd(maker.DeclaringType!.Assembly, Read);
        var type = maker.DeclaringType!.FullName!.Replace('+', '.');
        var made = maker is ConstructorInfo;
        var documentation = new EntryDocumentation();
        var own = Find(members, $"M:{type}.{(made ? "#ctor" : maker.Name)}");
        var whole = made ? members.GetValueOrDefault($"T:{type}") : own;
        documentation.Summary = Text(whole?.Element("summary"));
        documentation.Remarks = Text(whole?.Element("remarks"));
        foreach (var member in new[] { whole, own }.OfType<XElement>())
        {
            foreach (var parameter in member.Elements("param"))
                documentation.parameters[parameter.Attribute("name")!.Value] = Text(parameter);
        }

        documentation.Errors = [.. (own ?? whole)?.Elements("exception").Select(Text) ?? []];
        return documentation;
    }

    private static XElement? Find(Dictionary<string, XElement> members, string start) =>
        members.GetValueOrDefault(start)
        ?? members.FirstOrDefault(pair => pair.Key.StartsWith(start + "(", StringComparison.Ordinal)).Value;

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var path = assembly.Location.Length == 0 ? "" : Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
            return [];
        return XDocument.Load(path).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);
    }

    private static string Text(XElement? element)
    {
        if (element is null)
            return "";
        var words = string.Concat(element.Nodes().Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" or "paramref" or "typeparamref" } reference =>
                (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value.Split('(')[0].Split('.', ':')[^1] ?? "",
            XElement inner => inner.Value,
            _ => "",
        }));
        return Spaces().Replace(words, " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
