namespace Nadir;

/// <summary>The rule of a schedule; its properties are the factory's arguments.</summary>
/// <remarks>A function of the step alone, so that a training that goes on needs nothing remembered.</remarks>
public interface ISchedule
{
    /// <summary>The learning rate when <paramref name="step"/> steps went before.</summary>
    double Rate(double learningRate, long step);

    /// <summary>The momentum when <paramref name="step"/> steps went before.</summary>
    double Momentum(double momentum, long step) => momentum;
}
