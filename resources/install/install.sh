#!/bin/sh
# Puts the program that lies beside this folder into the menu of this account, and opens registries and bundles with it.
#   sh install.sh            install, or update after the program has moved
#   sh install.sh --remove   take it away again; registries are never touched
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/lifebox.desktop
types=$data/mime/packages/lifebox.xml
icons=$data/icons/hicolor

refresh() {
  if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime" >/dev/null 2>&1 || true; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database "$data/applications" || true; fi
  if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -qtf "$icons" || true; fi
}

if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$types" "$icons/256x256/apps/lifebox.png" "$icons/scalable/apps/lifebox.svg"
  refresh
  exit 0
fi

program=${1:-}
if [ -z "$program" ]; then
  # In the bundle: program/_internal/resources/install/install.sh
  program=$(CDPATH= cd -- "$here/../../.." && pwd)/lifebox
fi
if [ ! -x "$program" ]; then
  echo "install.sh: there is no program at $program; give its path: sh install.sh /path/to/lifebox" >&2
  exit 2
fi
mkdir -p "$data/applications" "$data/mime/packages" "$icons/256x256/apps" "$icons/scalable/apps"
# In an entry, a path stands in quotes, and the signs that a shell would read are escaped.
quoted=$(printf '%s' "$program" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g; s/[&|\\]/\\&/g')
sed "s|@PROGRAM@|\"$quoted\"|" "$here/lifebox.desktop" >"$entry"
cp "$here/lifebox.xml" "$types"
cp "$here/../icons/lifebox.png" "$icons/256x256/apps/lifebox.png"
cp "$here/../icons/lifebox.svg" "$icons/scalable/apps/lifebox.svg"
refresh
echo "$entry"
