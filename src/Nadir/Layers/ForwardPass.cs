namespace Nadir;

/// <summary>What a layer must know of the step it takes part in.</summary>
public readonly struct ForwardPass
{
    private readonly ulong seed;
    private readonly int epoch, layer;
    private readonly long step;

    private ForwardPass(bool isTraining, ulong seed, int epoch, long step, int layer)
    {
        IsTraining = isTraining;
        this.seed = seed;
        this.epoch = epoch;
        this.step = step;
        this.layer = layer;
    }

    /// <summary>A pass that only asks for the output.</summary>
    public static ForwardPass Inference => default;

    /// <summary>Whether layers such as dropout do what they do in training only.</summary>
    public bool IsTraining { get; }

    /// <summary>A pass of training.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">From 0.</param>
    /// <param name="step">Within the epoch, from 0.</param>
    public static ForwardPass Training(ulong seed, int epoch, long step) => new(true, seed, epoch, step, 0);

    /// <summary>Random numbers of this layer in this step, which no other layer or step shares.</summary>
    /// <param name="stream">What they are for, such as <c>dropout</c>.</param>
    /// <param name="count">How many 32-bit words a step takes at the most.</param>
    public Philox Generator(string stream, long count) =>
        new(seed, $"{stream}/{layer}", epoch) { Position = (ulong)(step * count) };

    internal ForwardPass At(int layerIndex) => new(IsTraining, seed, epoch, step, layerIndex);
}
