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
        Activation { IsElementwise: true } activation => Draw.Activation(activation, second: false),
        Loss loss when Draw.CanShow(loss) => (Figure)Draw.Losses(loss),
        Schedule schedule => Draw.Schedules([schedule]),
        Regularizer regularizer when Draw.Penalty(regularizer) is not null => Draw.Penalties([regularizer]),
        _ => null,
    };
}
