using System.Globalization;

namespace Nadir;

/// <summary>Writes an event file that TensorBoard shows: curves, histograms, images, text.</summary>
/// <remarks>
/// Each call reaches the file before it returns, so that TensorBoard can follow a training, and a crash leaves what was written.
/// Call from one thread at a time. Twin: torch.utils.tensorboard.SummaryWriter, tf.summary.create_file_writer.
/// </remarks>
public sealed class TensorBoardWriter : IDisposable
{
    private readonly RecordFile file;
    private readonly TimeProvider clock;

    /// <summary>Begins a new file.</summary>
    /// <param name="folder">Made where it is missing; earlier files in it stay, and TensorBoard shows them together.</param>
    /// <param name="clock">Gives the time of each entry; the system's when left out.</param>
    /// <exception cref="DataException">The system refused.</exception>
    public TensorBoardWriter(string folder, TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        var seconds = this.clock.GetUtcNow().ToUnixTimeSeconds();
        var host = PortableName.From(Environment.MachineName);
        file = new RecordFile(Require.Present(folder), string.Create(CultureInfo.InvariantCulture, $"events.out.tfevents.{seconds:D10}.{host}.{Environment.ProcessId}"));
        file.Append(Event(this.clock.GetUtcNow(), 0).Text(3, "brain.Event:2").Written);
    }

    /// <summary>The file.</summary>
    public string Path => file.Path;

    /// <summary>A point of a curve; kept as a 32-bit number.</summary>
    /// <param name="tag">The curve's name; those with the same text before a slash are shown together.</param>
    /// <param name="step">The place on the curve: a step or an epoch.</param>
    /// <param name="value">Any number; TensorBoard marks those that are not finite.</param>
    public void Scalar(string tag, long step, double value) => Scalar(tag, step, value, clock.GetUtcNow());

    /// <summary>How the numbers of a tensor are spread.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="step">A step or an epoch.</param>
    /// <param name="values">Any shape; finite.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public void Histogram(string tag, long step, Tensor values)
    {
        var numbers = Require.Present(values).ToArray<double>();
        if (Array.FindIndex(numbers, number => !double.IsFinite(number)) is >= 0 and var place)
            throw Error.Argument($"A histogram takes finite numbers, got {numbers[place]} at place {place} of {values.Shape}. Write it before the training diverges.", nameof(values));
        var buckets = new HistogramBuckets(numbers);
        var histogram = new WireMessage()
            .Number(1, buckets.Minimum).Number(2, buckets.Maximum).Number(3, (double)buckets.Count)
            .Number(4, buckets.Sum).Number(5, buckets.SumOfSquares)
            .Numbers(6, buckets.Limits).Numbers(7, buckets.Counts);
        Summarize(tag, step, clock.GetUtcNow(), value => value.Message(5, histogram));
    }

    /// <summary>A picture, kept as PNG of 8 bits.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="step">A step or an epoch.</param>
    /// <param name="image">Shape [channels (1 to 4), height, width] or [height, width], from 0 to 1; what lies outside is cut.</param>
    /// <exception cref="ArgumentException">The shape or element type is another.</exception>
    public void Image(string tag, long step, Tensor image)
    {
        var picture = Nadir.Image.FromTensor(image);
        using var file = new MemoryStream();
        PngFile.Write(file, picture);
        var content = new WireMessage()
            .Whole(1, picture.Height).Whole(2, picture.Width).Whole(3, picture.Channels).Bytes(4, file.GetBuffer().AsSpan(0, (int)file.Length));
        Summarize(tag, step, clock.GetUtcNow(), value => value.Message(4, content));
    }

    /// <summary>A text, shown as Markdown.</summary>
    /// <param name="tag">The name.</param>
    /// <param name="step">A step or an epoch.</param>
    /// <param name="text">The text.</param>
    public void Text(string tag, long step, string text) => Text(tag, step, text, clock.GetUtcNow());

    /// <summary>Closes the file.</summary>
    public void Dispose() => file.Dispose();

    internal void Scalar(string tag, long step, double value, DateTimeOffset at) =>
        Summarize(tag, step, at, entry => entry.Number(2, (float)value));

    internal void Text(string tag, long step, string text, DateTimeOffset at)
    {
        const int Strings = 7;
        var metadata = new WireMessage().Message(1, new WireMessage().Text(1, "text"));
        var tensor = new WireMessage().Whole(1, Strings).Message(2, new WireMessage()).Text(8, Require.Present(text));
        Summarize(tag, step, at, value => value.Message(9, metadata).Message(8, tensor));
    }

    private static WireMessage Event(DateTimeOffset at, long step)
    {
        var seconds = (at - DateTimeOffset.UnixEpoch).Ticks / (double)TimeSpan.TicksPerSecond;
        var entry = new WireMessage().Number(1, seconds);
        return step == 0 ? entry : entry.Whole(2, step);
    }

    private void Summarize(string tag, long step, DateTimeOffset at, Func<WireMessage, WireMessage> fill)
    {
        if (string.IsNullOrWhiteSpace(tag))
            throw Error.Argument($"An entry needs a tag, such as loss or 0.dense/weight, got \"{tag}\".", nameof(tag));
        var value = fill(new WireMessage().Text(1, tag));
        file.Append(Event(at, step).Message(5, new WireMessage().Message(1, value)).Written);
    }
}
