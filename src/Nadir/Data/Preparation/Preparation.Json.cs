using System.Text.Json.Nodes;

namespace Nadir;

public abstract partial class Preparation
{
    /// <summary>Arguments and what was learned, to be kept with a run.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    public JsonObject ToJson(Catalogue? catalogue = null) => new()
    {
        ["preparation"] = (catalogue ?? Catalogue.Of()).SpecOf(this).ToJson(),
        ["learned"] = LearnedToJson(),
    };

    /// <summary>Reads what <see cref="ToJson"/> wrote; without <c>learned</c> one that has learned nothing.</summary>
    /// <exception cref="DataException">The JSON has another form.</exception>
    public static Preparation FromJson(StrictValue json, Catalogue? catalogue = null)
    {
        var preparation = Create(json["preparation"], catalogue ?? Catalogue.Of());
        if (json.Optional("learned") is { } learned)
            preparation.Restore(learned);
        return preparation;
    }

    /// <summary>Writes what was learned, beside <c>shape</c>, <c>columns</c>, <c>texts</c> and <c>isTable</c>, which every preparation has.</summary>
    protected abstract void Write(JsonObject learned);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="learned">As written.</param>
    /// <param name="inputs">The columns it learned from.</param>
    protected abstract void Read(StrictValue learned, IReadOnlyList<string> inputs);

    /// <summary>What was learned, without the arguments.</summary>
    internal JsonObject LearnedToJson()
    {
        var learned = new JsonObject();
        LearnedFrom.Write(learned);
        Write(learned);
        return learned;
    }

    /// <summary>Takes what was learned from a file.</summary>
    internal void Restore(StrictValue learned)
    {
        var found = InputColumns.Read(learned);
        RestoredTexts = found.AreTexts;
        Read(learned, found.Names);
        columns = found;
    }

    /// <summary>While a file is read: which columns hold texts.</summary>
    private protected bool[] RestoredTexts { get; private set; } = [];

    private static Preparation Create(StrictValue json, Catalogue catalogue)
    {
        try
        {
            return (Preparation)catalogue.Create("preparation", Spec.FromJson(JsonNode.Parse(json.Element.GetRawText())));
        }
        catch (ArgumentException refused)
        {
            throw json.Fault($"{Error.TextOf(refused)}");
        }
    }
}
