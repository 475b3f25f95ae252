using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extract.Rules;

namespace Extract.Knowledge.Assembly;

/// <summary>Ids and the order of facts: a function of type, fillers, status and undertaking alone.</summary>
public static class FactId
{
    /// <summary>Type, slash, and the first 64 bits of the SHA-256 of <see cref="Identity"/> in hexadecimal.</summary>
    public static string Of(string type, Status status, string? undertaking, IReadOnlyList<RoleFillers> roles)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Identity(type, status, undertaking, roles)));
        return $"{type}/{Convert.ToHexStringLower(hash.AsSpan(0, 8))}";
    }

    /// <summary>All that makes two facts the same, as one line. Fillers within a role have no order.</summary>
    public static string Identity(string type, Status status, string? undertaking, IReadOnlyList<RoleFillers> roles)
    {
        StringBuilder line = new();
        line.Append(type).Append('|').Append(status.ToString()).Append('|').Append(undertaking);
        List<string> texts = [];
        foreach (RoleFillers role in roles)
        {
            texts.Clear();
            foreach (Filler filler in role.Fillers)
            {
                texts.Add(Text(filler));
            }

            texts.Sort(StringComparer.Ordinal);
            line.Append('|').Append(role.Role).Append('=').AppendJoin(',', texts);
        }

        return line.ToString();
    }

    /// <summary>A filler as text that no other filler has.</summary>
    public static string Text(Filler filler) => filler switch
    {
        EntityFiller entity => "entity:" + entity.Id,
        DateFiller date => "date:" + date.Edtf,
        TimeFiller time => "time:" + time.Time,
        DurationFiller duration => "duration:" + duration.Iso,
        QuantityFiller quantity => $"quantity:{quantity.Amount.ToString("R", CultureInfo.InvariantCulture)} {quantity.Unit}",
        TextFiller text => "text:" + text.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(filler), filler, "a filler of unknown kind"),
    };
}
