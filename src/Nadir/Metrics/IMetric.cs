namespace Nadir;

/// <summary>The rule of a metric; its properties are the factory's arguments.</summary>
public interface IMetric
{
    /// <summary>Whether a larger value is a better one.</summary>
    bool LargerIsBetter { get; }

    /// <summary>What it is given.</summary>
    MetricInput Input => MetricInput.Predictions;

    /// <summary>An empty count.</summary>
    MetricState Start();
}
