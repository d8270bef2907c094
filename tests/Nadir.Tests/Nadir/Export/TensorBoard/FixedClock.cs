namespace Nadir.Tests.Export;

/// <summary>A clock that stands.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>1,700,000,000.25 seconds after 1970.</summary>
    public static FixedClock Example { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_700_000_000_250));

    public override DateTimeOffset GetUtcNow() => now;
}
