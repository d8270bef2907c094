using System.Text.Json.Nodes;

namespace Nadir.Tests.Conformance;

/// <summary>Every parameter of every entry refuses what it does not take, names itself and tells what came.</summary>
public class BadArgumentTests
{
    private const string Stranger = "sideways";

    public static TheoryData<string> Kinds => [.. Catalogues.All.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Parameter_GivenAWordItDoesNotKnow_SaysWhatItTakes(string kind)
    {
        foreach (var (entry, parameter) in Parameters(kind).Where(pair => Item(pair.Parameter.Type) != typeof(string)))
        {
            var message = Refusal(entry, parameter, Stranger);
            Assert.Contains(Stranger, message);
            Assert.True(
                message.Contains(parameter.Name, StringComparison.Ordinal) || Names(parameter.Type, message),
                $"{entry.Name}: {message}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Number_ThatIsNone_IsRefusedByName(string kind)
    {
        foreach (var (entry, parameter) in Parameters(kind).Where(pair => Plain(pair.Parameter.Type) == typeof(double)))
        {
            var message = Refusal(entry, parameter, "NaN");
            Assert.Contains(parameter.Name, message);
            Assert.True(
                message.Contains("NaN", StringComparison.Ordinal) || message.Contains("is not for", StringComparison.Ordinal),
                $"{entry.Name}: {message}");
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void WholeNumber_WithAFraction_IsRefusedByName(string kind)
    {
        foreach (var (entry, parameter) in Parameters(kind).Where(pair => Plain(pair.Parameter.Type) == typeof(int)))
        {
            var message = Refusal(entry, parameter, 1.5);
            Assert.Contains(parameter.Name, message);
            Assert.Contains("1.5", message);
            Assert.Contains("whole number", message);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Entry_GivenAStrangeParameter_ListsItsOwn(string kind)
    {
        foreach (var entry in Catalogues.All.OfKind(kind))
        {
            var spec = new Spec(entry.Name, new JsonObject { ["colour"] = 1 });
            var message = Assert.Throws<ArgumentException>(() => Catalogues.All.Create(kind, spec)).Message;
            Assert.Contains("colour", message);
            Assert.Contains(entry.Name, message);
            Assert.All(entry.Parameters, parameter => Assert.Contains(parameter.Name, message));
        }
    }

    [Fact]
    public void Kinds_Together_HaveManyRulesToBreak()
    {
        var rules = Catalogues.All.Entries.SelectMany(entry => entry.Parameters.Select(parameter => (entry.Kind, parameter.Name, parameter.Type)));
        Assert.True(rules.Distinct().Count() >= 150, $"{rules.Distinct().Count()} rules.");
    }

    private static IEnumerable<(CatalogueEntry Entry, EntryParameter Parameter)> Parameters(string kind) =>
        Catalogues.All.OfKind(kind).SelectMany(entry => entry.Parameters.Select(parameter => (entry, parameter)));

    private static string Refusal(CatalogueEntry entry, EntryParameter parameter, JsonNode value)
    {
        var example = entry.Example is null ? new JsonObject() : Spec.Parse($"{entry.Name}:{entry.Example}").Arguments;
        example.Remove("");
        example[parameter.Name] = value.DeepClone();
        try
        {
            Catalogues.All.Create(entry.Kind, new Spec(entry.Name, example));
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }

        Assert.Fail($"{entry.Kind} {entry.Name} takes {parameter.Name}={value.ToJsonString()}.");
        return "";
    }

    /// <summary>An entry within an entry is refused by its kind.</summary>
    private static bool Names(Type type, string message) =>
        (type.IsArray ? type.GetElementType()! : type) is var inner && Catalogue.KindOf(inner) is { } kind && message.Contains(kind, StringComparison.Ordinal);

    /// <summary>What a list holds, or a list of lists: any word is a text.</summary>
    private static Type Item(Type type) => type.IsArray ? Item(type.GetElementType()!) : type;

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
