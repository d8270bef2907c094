namespace Nadir.Pictures;

/// <summary>What a catalogue entry looks like: value and slope of an activation or loss, a schedule's rates, a penalty.</summary>
public static class EntryPicture
{
    /// <summary>The picture; null where an entry is no function of one number.</summary>
    /// <param name="catalogue">Where the entry is from.</param>
    /// <param name="kind">The entry's kind.</param>
    /// <param name="spec">The entry with arguments.</param>
    /// <exception cref="ArgumentException">The arguments are not the entry's.</exception>
    public static Figure? Of(Catalogue catalogue, string kind, Spec spec) => Require.Present(catalogue).Create(kind, spec) switch
    {
        Activation { IsElementwise: true } activation => FunctionPicture.Of(activation),
        Loss => LossPicture.Of(Unreduced(catalogue, spec)),
        Schedule schedule => SchedulePicture.Of(schedule),
        Regularizer regularizer => RegularizerPicture.Of(regularizer),
        _ => null,
    };

    /// <summary>The loss with a term for each sample, so that many predictions are one batch.</summary>
    private static Loss Unreduced(Catalogue catalogue, Spec spec)
    {
        var entry = catalogue.Find("loss", spec.Name);
        if (!entry.Parameters.Any(parameter => parameter.Name == "reduction"))
            return (Loss)catalogue.Create("loss", spec);
        var arguments = (System.Text.Json.Nodes.JsonObject)spec.Arguments.DeepClone();
        arguments["reduction"] = "none";
        return (Loss)catalogue.Create("loss", spec with { Arguments = arguments });
    }
}
