using System.Globalization;

namespace Nadir;

/// <summary>What a layer must know of the step it takes part in.</summary>
public readonly struct ForwardPass
{
    private const int LongestStream = 50;

    private readonly ulong seed;
    private readonly int epoch, layer;
    private readonly long firstSample;

    private ForwardPass(bool isTraining, bool isRepeated, ulong seed, int epoch, long firstSample, int layer, List<Tensor>? activities)
    {
        Activities = activities;
        (IsTraining, IsRepeated) = (isTraining, isRepeated);
        this.seed = seed;
        this.epoch = epoch;
        this.firstSample = firstSample;
        this.layer = layer;
    }

    /// <summary>A pass that only asks for the output.</summary>
    public static ForwardPass Inference => default;

    /// <summary>Whether layers such as dropout do what they do in training only.</summary>
    public bool IsTraining { get; }

    /// <summary>Whether this batch went through before in the same step: what a layer counts over batches then stays.</summary>
    public bool IsRepeated { get; }

    /// <summary>A pass of training.</summary>
    /// <param name="seed">The run's seed.</param>
    /// <param name="epoch">From 0.</param>
    /// <param name="firstSample">How many samples of the epoch went before this batch.</param>
    public static ForwardPass Training(ulong seed, int epoch, long firstSample) => new(true, false, seed, epoch, firstSample, 0, null);

    /// <summary>Takes the penalties on layers' outputs; null where nobody asks for them.</summary>
    internal List<Tensor>? Activities { get; }

    /// <summary>The same pass, which gathers the penalties on layers' outputs.</summary>
    internal ForwardPass Gathering(List<Tensor> activities) => new(IsTraining, IsRepeated, seed, epoch, firstSample, layer, activities);

    /// <summary>The same pass with the same random numbers again, at other weights.</summary>
    internal ForwardPass Again() => new(IsTraining, true, seed, epoch, firstSample, layer, Activities);

    /// <summary>Random numbers of this layer for this batch, which no other layer, batch or epoch shares.</summary>
    /// <param name="stream">What they are for, such as <c>dropout</c>.</param>
    /// <param name="wordsPerSample">How many 32-bit words a sample takes: the same numbers whatever the batch size.</param>
    public Philox Generator(string stream, long wordsPerSample)
    {
        Span<char> name = stackalloc char[64];
        if (stream.Length > LongestStream)
            throw Error.Argument($"A stream of random numbers is named in at most {LongestStream} letters, got '{stream}'.");

        // Interpolation would box the number until its code is compiled for speed.
        stream.CopyTo(name);
        name[stream.Length] = '/';
        layer.TryFormat(name[(stream.Length + 1)..], out var digits, provider: CultureInfo.InvariantCulture);
        var length = stream.Length + 1 + digits;
        return new Philox(seed, name[..length], epoch) { Position = (ulong)(firstSample * wordsPerSample) };
    }

    internal ForwardPass At(int layerIndex) => new(IsTraining, IsRepeated, seed, epoch, firstSample, layerIndex, Activities);
}
