using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>A model's <c>config.json</c>: what it is made of and how it learns, by catalogue names alone.</summary>
internal static class ModelConfig
{
    public const string FileName = "config.json";

    private const string Kind = "nadir-model";
    private const int Version = 1;

    /// <summary>The configuration of a model.</summary>
    public static JsonObject Of(Model model, Catalogue catalogue)
    {
        var config = new JsonObject
        {
            [FormatName.Member] = FormatName.Of(Kind, Version),
            ["elementType"] = ArgumentConversion.ToJson(model.ElementType, catalogue),
            ["seed"] = model.Seed,
            ["trainedEpochs"] = model.Position.Epoch,
        };
        if (model.InputShape is { } shape)
            config["inputShape"] = new JsonArray([.. shape.ToArray().Select(length => JsonValue.Create(length))]);
        config["layers"] = new JsonArray([.. model.Layers.Select(layer => catalogue.SpecOf(layer).ToJson())]);
        if (model.Optimizer is not null)
            config["optimizer"] = catalogue.SpecOf(model.Optimizer).ToJson();
        if (model.Loss is not null)
            config["loss"] = catalogue.SpecOf(model.Loss).ToJson();
        if (model.Metrics.Count > 0)
            config["metrics"] = new JsonArray([.. model.Metrics.Select(metric => catalogue.SpecOf(metric).ToJson())]);
        return config;
    }

    /// <summary>Makes the model a configuration describes; weights are not in it.</summary>
    /// <param name="config">The file's content.</param>
    /// <param name="catalogue">Knows the entries it names.</param>
    /// <param name="mostWeights">How many numbers the weights may have, by the length of their file.</param>
    /// <exception cref="DataException">The configuration is broken, or names what the catalogue lacks.</exception>
    public static Model Read(StrictValue config, Catalogue catalogue, long mostWeights = long.MaxValue)
    {
        FormatName.Check(config, Kind, Version);
        var type = config.Optional("elementType") is { } named ? ReadType(named) : ElementType.Float32;
        var layers = config["layers"].Items().Select(item => Create<Layer>("layer", item, catalogue)).ToList();
        var model = Guard(config, () => new Sequential(layers) { ElementType = type, MostWeights = mostWeights });
        if (config.Optional("inputShape") is { } shape)
        {
            var lengths = shape.Items().Select(item => item.Int32()).ToArray();
            Guard(shape, () =>
            {
                model.Build(new Shape(lengths), config.Optional("seed")?.UInt64() ?? 0);
                return model;
            });
        }

        if (config.Optional("optimizer") is { } optimizer && config.Optional("loss") is { } loss)
        {
            var metrics = config.Optional("metrics")?.Items().Select(item => Create<Metric>("metric", item, catalogue)).ToArray() ?? [];
            model.Compile(Create<Optimizer>("optimizer", optimizer, catalogue), Create<Loss>("loss", loss, catalogue), metrics);
        }

        if (config.Optional("trainedEpochs") is { } epochs)
        {
            if (epochs.Int32() < 0)
                throw epochs.Fault($"expected a count, 0 or above, got {epochs.Int32()}. Correct the value.");
            model.Position = new TrainingPosition(epochs.Int32(), 0) { Seed = model.Seed };
        }

        return model;
    }

    private static ElementType ReadType(StrictValue named) =>
        named.Text().ToLowerInvariant() switch
        {
            "float32" => ElementType.Float32,
            "float64" => ElementType.Float64,
            var other => throw named.Fault($"a model's numbers are \"float32\" or \"float64\", got \"{other}\"."),
        };

    private static T Create<T>(string kind, StrictValue item, Catalogue catalogue)
        where T : class =>
        Guard(item, () => (T)catalogue.Create(kind, Spec.FromJson(JsonNode.Parse(item.Element.GetRawText()))));

    /// <summary>Lets an error of a constructor name the file and place that asked for it.</summary>
    private static T Guard<T>(StrictValue place, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            throw place.Fault($"{Error.TextOf(refused)}");
        }
    }
}
