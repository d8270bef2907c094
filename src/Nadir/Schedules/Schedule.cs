using System.Runtime.CompilerServices;

namespace Nadir;

/// <summary>How the learning rate changes while a model learns; a value made by <see cref="Schedules"/>.</summary>
[CatalogueKind("schedule")]
public sealed class Schedule : ICatalogueItem
{
    private readonly ISchedule definition;

    private Schedule(ISchedule definition, string name) => (this.definition, EntryName) = (definition, name);

    /// <inheritdoc/>
    public string EntryName { get; }

    /// <inheritdoc/>
    public object Definition => definition;

    /// <summary>A schedule named after the factory that calls this.</summary>
    public static Schedule Of(ISchedule definition, [CallerMemberName] string name = "") => new(definition, name);

    /// <summary>The learning rate of a step.</summary>
    /// <param name="learningRate">The rate the optimizer was made with.</param>
    /// <param name="step">How many steps (or epochs) went before; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">step is below 0.</exception>
    public double Rate(double learningRate, long step) => definition.Rate(learningRate, Counted(step));

    /// <summary>The momentum of a step; the optimizer's own where the schedule leaves it alone.</summary>
    /// <param name="momentum">The momentum the optimizer was made with.</param>
    /// <param name="step">How many steps (or epochs) went before; from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">step is below 0.</exception>
    public double Momentum(double momentum, long step) => definition.Momentum(momentum, Counted(step));

    private static long Counted(long step) => step >= 0
        ? step
        : throw Error.OutOfRange($"step must be a whole number, 0 or above, got {step}: it counts what went before.", nameof(step));
}
